/* The letters of a code stand behind the # of the address: into the field with them, and on to the result.
   They leave the address first, so that Back comes to an empty form and not here again. */
(() => {
  "use strict";
  const open = () => {
    const letters = location.hash.slice(1);
    if (!/^[0-9A-Za-z]{12,}$/.test(letters)) return;                      /* #main is a place on the page */
    history.replaceState(null, "", location.pathname);
    document.getElementById("letters").value = letters;
    if (!("terminal" in document.documentElement.dataset)) {
      try { sessionStorage.carried = Date.now(); } catch { /* then phone.js keeps no copy by itself */ }
    }
    document.getElementById("open").submit();
  };
  addEventListener("hashchange", open);
  open();
})();
