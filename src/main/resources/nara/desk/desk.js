// What the desk does besides what works without a script: keys, the newest message in sight, and a word when the line is cut.
(() => {
  const field = () => document.getElementById("text");
  const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");
  const press = (id) => document.getElementById(id)?.closest("form:not(.gone)") && document.getElementById(id).click();

  const move = (by) => {
    const rows = [...document.querySelectorAll(".rows a")];
    if (rows.length === 0) return;
    const at = rows.findIndex((it) => it === document.activeElement || (document.activeElement === document.body && it.getAttribute("aria-current")));
    rows[Math.min(rows.length - 1, Math.max(0, at + by))].focus();
  };

  const leave = () => {
    const back = document.querySelector(".back a");
    if (back) back.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter" && event.target === field()) {
      event.preventDefault();
      field().form.requestSubmit(field().form.querySelector('[value="stay"]'));
      return;
    }
    if (event.key === "Escape") {
      if (isTyping(event.target)) event.target.blur();
      else leave();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const deeds = {
      j: () => move(1),
      k: () => move(-1),
      t: () => press("claim"),
      l: () => press("hand-back"),
      r: () => field()?.focus(),
    };
    const deed = deeds[event.key];
    if (deed) {
      event.preventDefault();
      deed();
    }
  });

  const toNewest = () => {
    const log = document.querySelector("ol.log");
    if (log) log.scrollTop = log.scrollHeight;
  };
  // who reads further up is left there
  let wasAtNewest = true;
  document.addEventListener("htmx:sseBeforeMessage", (event) => {
    const log = document.querySelector("ol.log");
    if (log && event.target.id === "log") {
      wasAtNewest = log.scrollTop + log.clientHeight >= log.scrollHeight - 40;
      event.target.dataset.scroll = String(log.scrollTop);
    }
  });
  // what is on the page has been seen: a form that ends something says how far that goes
  document.addEventListener("htmx:afterSwap", () => {
    const newest = document.getElementById("newest");
    if (newest) document.querySelectorAll('input[name="seen"]').forEach((it) => (it.value = newest.value));
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const log = document.querySelector("ol.log");
    if (!log || event.target.id !== "log") return;
    log.scrollTop = wasAtNewest ? log.scrollHeight : Number(event.target.dataset.scroll);
  });

  const offline = (isOffline) => {
    document.getElementById("offline").hidden = !isOffline;
  };
  document.addEventListener("htmx:sseError", () => offline(true));
  document.addEventListener("htmx:sseOpen", () => offline(false));

  // the CSRF token goes with what htmx sends by itself, inside its form; a double click sends once
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("again" in form.dataset) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((it) => delete it.dataset.sent);
    toNewest();
  });
  toNewest();

  // the text for the case file: all of it at once, by focus or by the button
  const extract = document.getElementById("extract");
  const copy = document.getElementById("copy");
  if (extract && copy) {
    extract.addEventListener("focus", () => extract.select());
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      extract.focus();
      extract.select();
      try {
        await navigator.clipboard.writeText(extract.value);
      } catch {
        if (!document.execCommand("copy")) return;
      }
      document.getElementById("told").textContent = copy.dataset.told;
    });
  }
})();
