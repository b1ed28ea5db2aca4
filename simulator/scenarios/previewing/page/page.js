// Shows the inbox as it stands at the minute of the slider.
const slider = document.getElementById("minute");
const clock = document.getElementById("clock");
const waiting = document.getElementById("waiting");
const rows = Array.from(document.querySelectorAll("#inbox-rows > li"));
const starts = Number(slider.dataset.starts);

function said(minute) {
  const total = (starts + minute) % 1440;
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

function show() {
  const now = Number(slider.value);
  const counts = new Map();
  const came = rows.filter((row) => Number(row.dataset.at) <= now);
  for (const row of came) {
    counts.set(row.dataset.thread, (counts.get(row.dataset.thread) ?? 0) + 1);
  }
  const shown = new Set();
  for (const row of rows) {
    const thread = row.dataset.thread;
    const isIn = Number(row.dataset.at) <= now;
    row.hidden = !isIn || shown.has(thread);
    if (isIn && !shown.has(thread)) {
      shown.add(thread);
      const count = counts.get(thread);
      row.querySelector(".count").textContent = count > 1 ? String(count) : "";
    }
  }
  clock.textContent = said(now);
  slider.setAttribute("aria-valuetext", said(now));
  waiting.textContent = `${shown.size} conversations, ${came.length} messages`;
}

document.getElementById("at").hidden = false;
slider.addEventListener("input", show);
show();
