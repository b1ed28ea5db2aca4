/** Light or dark: kept in a cookie, so the server sends the next page the right way. */

const YEAR_S = 365 * 24 * 3600;

/** @returns {boolean} whether the page is dark now, by choice or by the system */
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Show and keep the other theme. */
export function toggleTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
  document.cookie = `theme=${theme}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}

/** Let every button marked data-theme-toggle do it; rendered later counts too. */
export function letThemeToggle() {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (!event.target.closest("[data-theme-toggle]")) return;
    event.preventDefault();
    toggleTheme();
  });
}
