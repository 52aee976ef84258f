"use strict";
/* Words, numbers and dates in the language chosen, and the folding that search compares by. */
const siteText = (() => {
  const languages = ["en", "sr-Latn", "sr-Cyrl"];
  const names = new Map(OBUHVAT_DATA.names);
  let current = "en";

  const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? "");
  const word = (key, ...values) => filled(OBUHVAT_DATA.words[key][current], values);
  const forms = (key) => OBUHVAT_DATA.words[key][current].split("|");

  function number(value) {
    const [whole, rest] = String(value).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, current === "en" ? "," : ".");
    return rest ? grouped + (current === "en" ? "." : ",") + rest : grouped;
  }

  /* One of two English or three Serbian forms: 1 opština, 2 opštine, 5 opština, 21 opština. */
  function counted(n, key) {
    const tens = n % 100;
    const ones = n % 10;
    let form = n === 1 ? 0 : 1;
    if (current !== "en")
      form = ones === 1 && tens !== 11 ? 0 : ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    return filled(forms(key)[form], [number(n)]);
  }

  /* As precise as it is given: "2017", "2017-08" or "2017-08-01"; anything else as it stands. */
  function date(text) {
    const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!parts) return text;
    const [, year, month, day] = parts;
    const serbian = current !== "en";
    if (!month) return serbian ? `${year}.` : year;
    const name = forms(serbian && day ? "months_genitive" : "months")[Number(month) - 1];
    if (!day) return serbian ? `${name} ${year}.` : `${name} ${year}`;
    return serbian ? `${Number(day)}. ${name} ${year}.` : `${Number(day)} ${name} ${year}`;
  }

  function period(start, end) {
    if (start && end) return start === end ? date(start) : `${date(start)} – ${date(end)}`;
    if (start) return word("from", date(start));
    return end ? word("until", date(end)) : "";
  }

  const cyrillic = {
    а: "a", б: "b", в: "v", г: "g", д: "d", ђ: "dj", е: "e", ж: "z", з: "z", и: "i", ј: "j",
    к: "k", л: "l", љ: "lj", м: "m", н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t",
    ћ: "c", у: "u", ф: "f", х: "h", ц: "c", ч: "c", џ: "dz", ш: "s"};
  /* "Šid", "sid" and "Шид" are one; so are "Aranđelovac", "Arandjelovac" and "Arandelovac". */
  function fold(text) {
    return text.toLowerCase().replace(/[а-џ]/g, (c) => cyrillic[c] ?? c).replace(/đ/g, "dj")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/dj/g, "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  return {
    languages, word, counted, number, date, period, fold,
    get language() { return current; },
    set language(tag) { if (languages.includes(tag)) current = tag; },
    local: (text) => text[current],
    /* Of a municipality, centre or country, by its id. */
    nameOf: (id) => names.get(id)?.[current] ?? id,
    spellings: (id) => Object.values(names.get(id) ?? {}),
    compare: (a, b) => a.localeCompare(b, current === "en" ? "en" : "sr"),
  };
})();
