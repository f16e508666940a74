"use strict";
(() => {
  const POLL_MILLIS = 700;
  const COUNT_MILLIS = 120;
  const MULTI_TAP_MILLIS = 900;

  const log = document.getElementById("log");
  const alertText = document.getElementById("alert");
  const form = document.getElementById("compose");
  const field = document.getElementById("text");

  function tell(words) {
    if (alertText.textContent !== words) {
      alertText.textContent = words;
    }
  }

  // only what is new is added, so that a screen reader reads it once
  function show(html) {
    const list = log.querySelector("ol");
    const next = new DOMParser().parseFromString(html, "text/html").querySelector("ol");
    const known = new Map([...list.children].map((item) => [item.id, item]));
    for (const item of [...next.children]) {
      const shown = known.get(item.id);
      known.delete(item.id);
      if (shown) {
        update(shown, item);
      } else {
        list.append(document.adoptNode(item));
      }
    }
    known.forEach((gone) => gone.remove());
    list.dataset.version = next.dataset.version;
    document.getElementById("clock").textContent = next.dataset.clock;
  }

  function update(shown, item) {
    shown.className = item.className;
    for (const part of ["time", ".ticks", ".status", ".missed"]) {
      const from = item.querySelector(part);
      if (from) {
        shown.querySelector(part).firstChild.data = from.textContent;
      }
    }
  }

  async function poll() {
    try {
      const seen = log.querySelector("ol").dataset.version;
      const answer = await fetch(`${log.dataset.address}&seen=${encodeURIComponent(seen)}`);
      const html = await answer.text();
      // unless a message was sent meanwhile: then this list is the older one
      if (answer.status === 200 && log.querySelector("ol").dataset.version === seen) {
        show(html);
      }
      if (answer.ok && alertText.textContent === log.dataset.lost) {
        tell("");
      }
    } catch {
      tell(log.dataset.lost);
    }
    setTimeout(poll, POLL_MILLIS);
  }

  poll();
  document.getElementById("reload").remove();
  document.getElementById("up").addEventListener("click", () => log.scrollBy(0, -80));
  document.getElementById("down").addEventListener("click", () => log.scrollBy(0, 80));
  if (!form) {
    return;
  }

  field.setSelectionRange(field.value.length, field.value.length);

  let counting = 0;
  async function count() {
    const mine = ++counting;
    const body = new URLSearchParams({ text: field.value, lang: document.documentElement.lang });
    const answer = await fetch("/phone/count", { method: "POST", body }).catch(() => null);
    if (answer && answer.ok && mine === counting) {
      document.getElementById("count").textContent = await answer.text();
    }
  }

  let countSoon;
  field.addEventListener("input", () => {
    clearTimeout(countSoon);
    countSoon = setTimeout(count, COUNT_MILLIS);
  });

  let sending = false;
  async function send() {
    sending = true;
    const body = new URLSearchParams(new FormData(form));
    body.set("script", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const words = await answer.text();
      if (answer.status === 200) {
        show(words);
        tell("");
        form.elements.picture.checked = false;
        if (field.value === body.get("text")) {
          field.value = "";
        }
        count();
        log.scrollTop = 0;
      } else {
        tell(words);
      }
    } catch {
      tell(log.dataset.lost);
    }
    sending = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!sending) {
      send();
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  // the keys of the picture write as on a real one: press again for the next letter
  let capital = false;
  let last = { key: null, at: 0, turn: 0 };

  function write(letter, instead) {
    const start = Math.max(0, field.selectionStart - (instead ? 1 : 0));
    if (instead || field.value.length < field.maxLength) {
      field.setRangeText(letter, start, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input"));
    }
  }

  function press(key) {
    const cycle = [...key.dataset.cycle];
    if (cycle.length === 0) {
      capital = !capital;
      key.classList.toggle("held", capital);
      last = { key: null, at: 0, turn: 0 };
      return;
    }
    const again = last.key === key && Date.now() - last.at < MULTI_TAP_MILLIS;
    const turn = again ? (last.turn + 1) % cycle.length : 0;
    write(capital ? cycle[turn].toUpperCase() : cycle[turn], again);
    last = { key, at: Date.now(), turn };
  }

  document.querySelectorAll(".pad .key, .erase").forEach((key) => {
    // a press on the picture leaves the focus where it is
    key.addEventListener("pointerdown", (event) => event.preventDefault());
    key.addEventListener("mousedown", (event) => event.preventDefault());
  });
  document.querySelectorAll(".pad .key").forEach((key) => {
    key.addEventListener("click", () => press(key));
  });
  document.getElementById("erase").addEventListener("click", () => {
    last = { key: null, at: 0, turn: 0 };
    if (field.selectionEnd > 0) {
      write("", field.selectionStart === field.selectionEnd);
    }
  });
})();
