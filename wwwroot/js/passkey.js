// Asks the browser for a passkey, or for a new one, and sends what it answers with the form that stands for it.
const form = document.querySelector('form[data-passkey]');
const isNew = form?.dataset.passkey === 'create';
const credential = form?.querySelector('input[name="credential" i]');
const problem = form?.querySelector('.error');
let asking = null;

function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
}

function textOf(bytes) {
  if (!bytes) return undefined;
  const letters = Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

// For browsers that have passkeys, and not yet the two functions that read and write them.
function read(options) {
  const parse = isNew ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
  if (parse) return parse.call(PublicKeyCredential, options);
  const known = list => list?.map(one => ({ ...one, id: bytesOf(one.id) }));
  const read = { ...options, challenge: bytesOf(options.challenge) };
  if (options.user) read.user = { ...options.user, id: bytesOf(options.user.id) };
  if (options.excludeCredentials) read.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) read.allowCredentials = known(options.allowCredentials);
  return read;
}

function write(answer) {
  if (answer.toJSON) return JSON.stringify(answer.toJSON());
  const { response } = answer;
  return JSON.stringify({
    id: answer.id,
    rawId: textOf(answer.rawId),
    type: answer.type,
    authenticatorAttachment: answer.authenticatorAttachment,
    clientExtensionResults: answer.getClientExtensionResults(),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: textOf(response.userHandle),
    },
  });
}

async function ask(mediation) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const sent = await fetch(`${form.getAttribute('action') ?? location.pathname}?handler=options`, {
    method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: 'error', signal,
  });
  if (!sent.ok) throw new Error(`The site answered ${sent.status}.`);
  const publicKey = read(await sent.json());
  const answer = isNew ? await navigator.credentials.create({ publicKey, signal }) : await navigator.credentials.get({ publicKey, signal, mediation });
  credential.value = write(answer);
  const keep = document.querySelector('#keep');
  if (keep) form.querySelector('input[name="keep"]').value = keep.checked;
  form.submit();
}

function explain(failure) {
  if (failure.name === 'AbortError') return;
  problem.textContent = failure.name === 'InvalidStateError' ? 'This device has a passkey for your account already.'
    : failure.name === 'NotAllowedError' ? 'No passkey was given. Try again when you are ready.'
    : 'That did not work. Load this page again, and try once more.';
}

if (form && globalThis.PublicKeyCredential) {
  form.hidden = false;
  const without = document.querySelector('[data-without-passkeys]');
  if (without) without.hidden = true;
  form.addEventListener('submit', event => {
    event.preventDefault();
    problem.textContent = '';
    ask().catch(explain);
  });
  // Offered where the address is typed; who does not take it is not told that it failed.
  if (!isNew && document.querySelector('[autocomplete~="webauthn"]') && await PublicKeyCredential.isConditionalMediationAvailable?.())
    ask('conditional').catch(() => {});
}
