"""The words of codes: each is told by its place in this list, in one or two bytes instead of its letters.

Append only. Never move, change or drop a word, not even one that no guide uses any more: the codes are printed, and
on paper the eleventh word has to stay the eleventh word. New words go to the end, in a new group. A word that is not
here is no trouble, only longer: it is spelled out. tests/sheets/handover/test_words.py knows the list as it was.
"""

FIRST = """
    unknown unsaid yes no de en uk ar tr workplace recognition profession country training vocational university
    on_the_job school_only studying certificate complete partly lost not_state years none under_two two_to_four
    five_or_more land abroad living germany work employed self_employed status eu_citizen protection
    late_repatriate employer benefits german beginner a2 b1 b2 c1 DE-BW DE-BY DE-BE DE-BB DE-HB DE-HH DE-HE
    DE-MV DE-NI DE-NW DE-RP DE-SL DE-SN DE-ST DE-SH DE-TH
"""
SITUATIONS = """
    dismissed letter paper message told received pregnant protected half_year size stay eu rec temp asyl other
    not-paid missing all part sick_or_leave last since under_month few_months longer closed contractor permit
    low-pay apprentice intern piece hours pay sector colleagues ill at_work length brief four_weeks six_weeks
    refuses passport threatened asked more procedure dul agency licence duration start middle over problem
    no_work danger hired site nothing accident emergency where doctor reported unregistered lasting
    employer_knows sign term need money leave checkups miscarriage change-job title blue blue_card new_contract
    discrimination safety place application dismissal elsewhere sexual reason origin religion sex disability age
    sexual_identity signed termination resignation contract debt blank waiver loan pressure housing thrown_out
    job_ends rent condition control no_contract no-contract payslips cash forced alone signs papers debts
    threats locked several under_age police
"""
LANGUAGES = """
    am be bg ckb de-simple el es fa fa-AF fil fr hi hu it ka kmr mk pl ps pt ro ru so sq sr-Latn ti ur vi
    zh-Hans
"""
PROFESSIONS = """
    accountant-degree administrative-clerk agricultural-machinery-mechatronics agricultural-service-specialist
    agronomist aircraft-mechanic ambulance-technician anaesthesia-technologist architect auditor baker
    bank-clerk beautician biologist biology-lab-technician biomedical-laboratory-technologist
    body-vehicle-builder brewer-maltster bricklayer-concreter building-cleaner building-draughtsperson
    bus-driver business-graduate butcher carpenter chemical-lab-technician chemical-technician chemist
    childcare-assistant childhood-educator-ba chimney-sweep civil-engineer civil-engineering-worker
    computer-scientist confectioner construction-mechanic consulting-engineer cook courier-post-worker
    craft-master curative-care-worker curative-educator dairy-technologist data-scientist dental-assistant
    dental-technician dentist dialogue-marketing-clerk dietitian digital-media-designer driving-instructor
    e-commerce-clerk early-childhood-educator economist electrical-engineer
    electronics-technician-energy-building electronics-technician-industrial emergency-paramedic engineer
    environmental-engineer event-manager event-technician family-care-worker farmer fish-farmer fitness-clerk
    food-chemist food-technologist forester-worker freight-forwarding-clerk functional-diagnostics-technologist
    gardener geoscientist geriatric-nurse glazier goldsmith graphic-designer hairdresser health-care-clerk
    hearing-aid-acoustician horse-manager hotel-specialist housekeeper hr-specialist humanities-graduate
    industrial-clerk industrial-electrician industrial-engineer industrial-mechanic information-technician
    insulation-fitter insurance-clerk interior-architect interior-outfitter
    it-specialist-application-development it-specialist-system-integration it-system-electronics-technician
    joiner-cabinetmaker journalist jurist-graduate kitchen-assistant-specialist landscape-architect
    landscape-gardener lawyer legal-clerk librarian livestock-farmer machine-plant-operator machining-mechanic
    management-consultant marketing-communication-clerk marketing-specialist masseur-balneotherapist
    mathematician mechanical-engineer mechatronics-technician media-information-specialist medical-assistant
    metal-technology-specialist metalworker midwife motor-vehicle-mechatronics nurse nursing-assistant
    nutrition-scientist occupational-therapist office-manager operating-theatre-technologist optician
    orthopaedic-shoemaker orthopaedic-technician orthoptist paediatric-nurse painter-varnisher parquet-layer
    patent-attorney pharmaceutical-operator pharmaceutical-technician pharmacist pharmacy-clerk photographer
    physician physicist physiotherapist plant-mechanic plasterer plastics-process-mechanic plumber-tinsmith
    plumbing-heating-fitter podiatrist precision-mechanic primary-teacher printing-technologist process-engineer
    protection-security-specialist psychologist psychotherapist radiologic-technologist
    railway-operations-worker real-estate-clerk refrigeration-mechatronics restaurant-specialist
    retail-salesperson road-builder roofer scaffolder secondary-teacher security-guard shoemaker shop-assistant
    sign-maker social-pedagogical-assistant social-scientist social-worker software-developer
    special-needs-teacher specialist-physician speech-therapist state-certified-technician stonemason
    surveying-engineer sworn-translator tailor tax-adviser tax-clerk technical-assistant
    technical-product-designer tiler toolmaker tourism-clerk translator truck-driver two-wheel-mechatronics
    urban-planner veterinarian veterinary-assistant veterinary-medical-technologist vocational-teacher
    warehouse-logistics-specialist warehouse-operator wholesale-foreign-trade-clerk winegrower wood-mechanic
"""
CALCULATORS = """
    received_date knowledge_date employment_end side employee start_date notice_received probation_end date
    monthly_gross_eur weekly_hours care_helper main_construction chimney_sweep volunteer regular_monthly_eur
    month1 month3 month4 guaranteed_yearly_extra_eur employment_start incapacity_start incapacity_end
    fell_ill_after_starting_work_that_day prior1_start prior1_end prior2_start prior2_end days_per_week year
    end_date day end break1_start break1_end next_day next_start break2_start break2_end short_rest_sector
    event_date claim_received_by_employer
"""
APPOINTMENT = """
    appointment urgent speaks first decision course deadline identity cv content experience translation
    agriculture-green business-office construction education-social engineering-architecture health-care
    hospitality-food law-finance medicine metal-electrical-vehicles personal-creative-services science
    transport-logistics-security
"""
BASKET = """
    basket keep passage plan/recognition appointment/appointment topic/accident topic/agency-work
    topic/apprenticeship topic/asylum-seekers topic/bogus-self-employment topic/contract topic/deductions
    topic/discrimination topic/dismissal topic/employer-housing topic/faire-integration-notice topic/fixed-term
    topic/forced-labour topic/health-insurance topic/illness topic/labour-court topic/leave topic/losing-the-job
    topic/maternity topic/minijob topic/minimum-wage topic/passport topic/payslip topic/permission-to-work
    topic/phone-numbers topic/posted-workers topic/reporting-risks topic/seasonal-work topic/sector-minimum-wages
    topic/statutes topic/tax topic/ten-deadlines topic/termination-agreement topic/toleration topic/undeclared-work
    topic/unemployment-benefit topic/unpaid-wages topic/unsettled topic/who-helps topic/working-time
    topic/works-council calculator/dismissal-claim-deadline calculator/jobseeker-registration
    calculator/notice-period calculator/minimum-wage-check calculator/minijob-check calculator/sick-pay
    calculator/holiday-entitlement calculator/working-time-check calculator/agg-deadline letter/agg-complaint
    letter/dismissal-objection letter/leave-payout letter/reference-and-papers letter/wage-demand
    letter/written-terms situation/dismissed situation/not-paid situation/low-pay situation/ill situation/passport
    situation/agency situation/accident situation/pregnant situation/change-job situation/discrimination
    situation/signed situation/housing situation/no-contract situation/forced advice deadlines given good help how
    know meanwhile office partial residence rights risks routes short steps time who
"""
PAGES = """
    page page/advice page/notice page/contacts page/amounts page/flyer notice contacts amounts flyer service
    work-rights for at language by phone online open today step-free checked sheet
    next ending equal family forms health
"""

GROUPS = (FIRST, SITUATIONS, LANGUAGES, PROFESSIONS, CALCULATORS, APPOINTMENT, BASKET, PAGES)
WORDS: tuple[str, ...] = tuple(" ".join(GROUPS).split())
PLACES = {word: place for place, word in enumerate(WORDS)}
