// The only file that fetches: the program, the municipality's profile, and the languages that the program
// does not carry. All of it at the start; after data-loaded nothing is asked for again.
(() => {
  'use strict';

  const PROFILE_ID = /^[a-z0-9-]{1,64}$/;

  async function get(path) {
    const response = await fetch(path, { credentials: 'omit' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  const fetchProgram = async () => (await get('samvei.wasm')).arrayBuffer();

  // The profile's JSON; '' for the standard one; null when there is none of that name.
  async function fetchProfile(id) {
    if (id === null || id === 'standard') return '';
    if (!PROFILE_ID.test(id)) return null;
    try {
      return await (await get(`profiles/${id}.json`)).text();
    } catch {
      return null;
    }
  }

  // The languages beside bokmål, which is built in.
  const LANGUAGES = ['nn', 'en', 'se'];

  // All texts of a language as JSON; null when they cannot be had. A page that may not fetch has them from
  // texts/<language>.js.
  async function fetchTexts(language) {
    if (!LANGUAGES.includes(language)) return null;
    const given = globalThis.samveiTexts?.[language];
    if (given) return JSON.stringify(given);
    try {
      const texts = await (await get(`texts/${language}.json`)).text();
      JSON.parse(texts);
      return texts;
    } catch {
      return null;
    }
  }

  Object.assign(window.Samvei, { LANGUAGES, fetchProgram, fetchProfile, fetchTexts });
})();
