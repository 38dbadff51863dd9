"""Words that carry no profession: what people write around it when they answer in a sentence.

One line of words per kind, as people type them; they are folded like every text before use. Kept out on
purpose: words that are also a profession or its abbreviation (it, art, pa, ata, ota, bta …).
"""

STOP_WORDS = {
    "de": """
        ich du er sie es wir mein meine meinen meiner mich mir sich bin ist sind war waren wäre habe hab haben
        hatte habt werde werden wurde geworden möchte will wollte kann können konnte suche brauche
        der die das den dem des ein eine einen einem einer als für und oder von vom mit in im an am auf aus bei
        beim zu zum zur nach seit über unter hier da dort auch noch nur sehr nicht kein keine früher jetzt lange
        wie was wo wer
        arbeite arbeiten arbeitet arbeitete gearbeitet arbeitend arbeit job beruf berufe tätig gelernt gelernte
        gelernter ausbildung diplom abschluss zeugnis erfahrung anerkennung anerkennen anerkannt machen gemacht
        studiert studierte studium jahr jahre jahren monat monate heimat land deutschland
        uns unser unsere ihr ihre sein seine euch ihm ihn dich dein deine man alle alles etwas nichts schon
        wieder immer heute morgen gestern gut gern gerne bitte danke hallo dass weil wenn ob aber doch so
        dann wann welche welcher welches dieser diese dieses wieviel viel viele mehr ohne gegen um durch bis
        während heißt heiße
    """,
    "en": """
        i im ive me my mine am is are was were be been being have has had having do did does done doing can could
        would will want wanted like need looking a an the as at for of from in on to into with and or by about
        this that there here also not no only very since before after then now ago
        worked working job jobs profession professional career employed experience experienced degree
        diploma certificate qualified qualification recognition recognised recognized trained training studied
        study graduate graduated year years month months long time country germany what where who how
        you your yours he him his she her hers we us our they them their its which whose when why many much
        more some any all every everything everybody just so but if because than too please thanks thank
        hello hi today yesterday tomorrow well good love should may might used got get
    """,
    "uk": """
        я ти він вона ми ви мене мені мій моя моє мої є був була було були буде бути маю має мати хочу хотів хотіла
        можу шукаю треба потрібно в у на з із зі за до від для по при про та і й або але не ні це як що де тут там
        дуже тільки вже ще раніше зараз потім також
        працював працювала працюю працювати працює робив робила роблю робота роботу роботі роботою професія
        професію фах фахом спеціальність спеціальністю досвід стаж диплом диплома освіта освіту підтвердити
        підтвердження визнання визнати вчився вчилася навчався навчалася закінчив закінчила рік роки років року
        місяць місяців країна україна україні німеччина німеччині
        был была есть имею хочу работал работала работаю работать работа лет года год и с из по профессии
        специальности опыт
        їх його її їм нас нам вас вам тобі тебе мною чи якщо бо щоб хто яка який яке які коли скільки чому
        цей ця це ці той та те усе все всі багато трохи більше сьогодні вчора завтра добре будь ласка дякую
        привіт вітаю без через під над між
    """,
    "ar": """
        انا أنا أنت هو هي نحن كنت كان كانت أكون يكون عندي لدي معي أريد اريد بدي ابحث أبحث أحتاج بحاجة
        في من على إلى الى عن مع او أو ثم بعد قبل منذ هنا هناك كل هذا هذه لا ما لم ليس أيضا جدا فقط كيف أين ماذا
        أعمل اعمل عملت اشتغل أشتغل اشتغلت بشتغل شغلي شغل عمل عملي مهنتي وظيفة وظيفتي يعمل
        شهادة شهادتي دبلوم خبرة تخصص تخصصي اعتراف معادلة تعديل درست دراسة دارس خريج خريجة متخرج متخرجة حاصل
        سنة سنوات سنين عام أعوام شهر أشهر بلد بلدي ألمانيا المانيا
        انها انه هم هي هن أنتم انتم أنتما لك لي له لها لنا كم متى الآن الان اليوم أمس غدا شكرا مرحبا نعم
        بدون حتى عندما لأن لان التي الذي الذين ذلك تلك أي اي بعض كثير قليل شو وين ليش هون كيفك لو سمحت
        ana kont kunt kount a3mal aamal ba3mel bishtghil eshtaghalt 3andi andi shahadat shahada sanawat
    """,
    "tr": """
        ben sen biz siz benim bana bende idim ve veya ya da de ile için gibi bir bu şu ama çok daha en ne nasıl
        nerede kim var yok değil istiyorum isterim arıyorum lazım gerek önce sonra şimdi eskiden beri kadar
        olarak oldum olmak çalıştım çalışıyorum çalışıyordum çalışmak çalışan yaptım yapıyorum yapıyordum yapmak
        iş işi işim işimi meslek mesleği mesleğim diploma diplomam diplomalı tecrübe deneyim belge sertifika
        tanınma denklik okudum mezun mezunu mezunuyum yıl yıldır sene senedir ay aydır ülke ülkemde almanya
        almanyada türkiye türkiyede
        onu ona onun onlar bizim sizin sana seni beni bizi sizi kaç kim kime hangi niçin neden çünkü eğer ki
        mi mı mu mü her hepsi bazı az biraz bugün dün yarın iyi güzel lütfen teşekkürler teşekkür
        merhaba selam evet hayır sonra tüm bütün şey şeyi diye artık hâlâ
    """,
}
