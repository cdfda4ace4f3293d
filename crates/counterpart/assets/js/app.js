// Adds comfort and nothing else: every page works without it.

// The summary of errors is read first.
document.querySelector(".errors")?.focus();

// A form is sent once, however often its button is pressed.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  // Coming back to a page that the browser kept: its forms can be sent again.
  addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});

// Pressing Escape or clicking elsewhere closes what a summary opened in the header.
const open = () => document.querySelectorAll(".top details[open]");
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of open()) {
    details.open = false;
    details.querySelector("summary")?.focus();
  }
});
addEventListener("click", (event) => {
  for (const details of open()) if (!details.contains(event.target)) details.open = false;
});
