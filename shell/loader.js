// The only file that asks the server for anything: the program in its two parts, the municipality's profile, and the
// languages that the program does not carry. All of it at the start; after data-loaded nothing is asked
// for again. Where each file is, the site's assembly has written into SamveiSite (scripts/assemble-site.mjs).
(() => {
  'use strict';

  const PROFILE_ID = /^[a-z0-9-]{1,64}$/;
  const TRIED = 'forhaandsvisning';
  const WAITS = [1000, 4000, 15000, 30000, 60000, 60000];  // ms
  const { program, rest, languages } = window.SamveiSite;

  // The page for frames, which have no origin of their own and so may not fetch, lets scripts in by this
  // nonce; each file is there as a script too.
  const { nonce } = document.currentScript;
  const mayFetch = nonce === '';

  async function get(path, integrity = '') {
    const response = await fetch(path, { credentials: 'same-origin', integrity });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  function run(path) {
    return new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = path;
      script.nonce = nonce;
      script.addEventListener('load', () => { script.remove(); done(); });
      script.addEventListener('error', () => { script.remove(); failed(new Error(path)); });
      document.head.append(script);
    });
  }

  // A script cannot be checked by the browser in such a frame; its bytes can.
  async function checked(bytes, integrity) {
    if (!crypto.subtle) return bytes;  // only pages over https, and this machine's own, have it
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    if (`sha384-${btoa(String.fromCharCode(...hash))}` !== integrity) throw new Error('the program was changed on its way');
    return bytes;
  }

  async function fetchPart({ path, integrity, script }) {
    if (mayFetch) return (await get(path, integrity)).arrayBuffer();
    await run(script);
    const text = globalThis.samveiProgram;
    delete globalThis.samveiProgram;
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; ++index) bytes[index] = text.charCodeAt(index);
    return checked(bytes, integrity);
  }

  const fetchProgram = () => fetchPart(program);

  // The second part, which a line that comes and goes shall not keep from anyone: asked for again after a while.
  async function fetchRest() {
    for (const wait of WAITS) {
      try {
        return await fetchPart(rest);
      } catch {
        await new Promise((done) => {
          setTimeout(done, wait);
          window.addEventListener('online', done, { once: true });
        });
      }
    }
    return fetchPart(rest);
  }

  // What somebody tries on the preview page, which is of this very site and shows the guide in a frame. Of any other
  // page the browser lets nothing be read, and then there is no such profile.
  function profileTried() {
    try {
      const { samveiTried } = window.parent;
      return window.parent !== window && typeof samveiTried === 'string' ? samveiTried : null;
    } catch {
      return null;
    }
  }

  // The profile's JSON; '' for the standard one; null when there is none of that name.
  async function fetchProfile(id) {
    if (id === null || id === 'standard') return '';
    if (!PROFILE_ID.test(id)) return null;
    if (id === TRIED) return profileTried();
    try {
      if (mayFetch) return await (await get(`profiles/${id}.json`)).text();
      await run(`profiles/${id}.js`);
      return JSON.stringify(globalThis.samveiProfiles[id]);
    } catch {
      return null;
    }
  }

  // The languages beside bokmål, which is built in.
  const LANGUAGES = Object.keys(languages);

  // All texts of a language as JSON; null when they cannot be had.
  async function fetchTexts(language) {
    if (!LANGUAGES.includes(language)) return null;
    try {
      if (!mayFetch) {
        await run(languages[language].script);
        return JSON.stringify(globalThis.samveiTexts[language]);
      }
      const texts = await (await get(languages[language].path, languages[language].integrity)).text();
      JSON.parse(texts);
      return texts;
    } catch {
      return null;
    }
  }

  Object.assign(window.Samvei, { LANGUAGES, fetchProgram, fetchRest, fetchProfile, fetchTexts });
})();
