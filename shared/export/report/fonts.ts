/** What the report is written in: the letters that the app brings, else what a system has that looks like them. */
export const reportFonts = 'Inter, "Inter Variable", "Segoe UI", system-ui, "Noto Sans", sans-serif'
