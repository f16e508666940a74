// What the demo's page does besides what works without a script: it signs in by itself, shows the phone and the desk
// that a story is about, and begins anew together with the town.
(() => {
  const enter = document.getElementById("enter");
  if (enter && enter.dataset.byItself === "yes") {
    enter.requestSubmit(enter.querySelector("button"));
    return;
  }

  const frames = { phone: document.getElementById("phone"), desk: document.getElementById("desk") };
  const seen = () => document.getElementById("seen");
  const shown = { ...seen().dataset };

  const lead = (name) => {
    const to = seen().dataset[name];
    if (to !== shown[name]) {
      shown[name] = to;
      frames[name].src = to;
    }
  };

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "story" || !seen()) return;
    if (seen().dataset.run !== shown.run) {
      location.reload();
      return;
    }
    lead("phone");
    lead("desk");
  });

  // whoever was signed out meanwhile is led to the sign-in by the page anew
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) location.reload();
  });
})();
