// SPDX-License-Identifier: GPL-3.0-or-later
// An independent JMAP client does the desk's work against our server, unchanged. Arguments: URL USER. The password comes
// by standard input; the certificate authority by NODE_EXTRA_CA_CERTS. Ends with 0 when every step held.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [url, user, clientFile] = process.argv.slice(2);
const password = readFileSync(0, "utf8").trim();
const { default: JamClient } = await import(pathToFileURL(clientFile));
const desk = "urn:sampan:params:jmap:desk";
const types = ["Conversation", "Message", "Customer", "Agent", "Team", "Inbox", "Label"];

function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function signIn() {
  const answer = await fetch(`${url}/auth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ grant: "password", user, password, device: "interop" }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).accessToken;
}

const jam = new JamClient({
  sessionUrl: `${url}/.well-known/jmap`,
  bearerToken: await signIn(),
  customCapabilities: Object.fromEntries(types.map((type) => [type, desk])),
});

async function readsEveryType(accountId) {
  for (const type of types) {
    const [answer] = await jam.request([`${type}/get`, { accountId, ids: [] }]);
    assert.equal(answer.accountId, accountId);
    assert.equal(typeof answer.state, "string");
  }
}

async function queriesWithReference(accountId) {
  const [{ found, objects }] = await jam.requestMany((t) => {
    const found = t.Inbox.query({ accountId, sort: [{ property: "name" }] });
    return { found, objects: t.Inbox.get({ accountId, ids: found.$ref("/ids") }) };
  });
  assert.ok(found.ids.length > 0);
  assert.deepEqual(objects.list.map((inbox) => inbox.id).sort(), [...found.ids].sort());
  return objects.list[0];
}

async function createsOnce(accountId, inbox) {
  const id = newId();
  const customerId = newId();
  const buyer = { b1: { id: customerId, name: "Interop Buyer", emails: ["buyer@interop.example"] } };
  const [made] = await jam.request(["Customer/set", { accountId, create: buyer }]);
  assert.equal(made.created?.b1.id, customerId, JSON.stringify(made));
  const create = { c1: { id, inboxId: inbox.id, customerId, subject: "Interop" } };
  const [first] = await jam.request(["Conversation/set", { accountId, create }]);
  assert.equal(first.created?.c1.id, id, JSON.stringify(first));
  const [again] = await jam.request(["Conversation/set", { accountId, create }]);
  assert.equal(again.notCreated.c1.type, "alreadyExists");
  assert.equal(again.newState, first.newState);
  const [changes] = await jam.request(["Conversation/changes", { accountId, sinceState: first.oldState }]);
  assert.ok(changes.created.includes(id));
  return id;
}

async function answersInAConversation(accountId, conversationId) {
  const note = { id: newId(), conversationId, kind: "note", textBody: "seen by another client", createdAt: new Date().toISOString() };
  const [set] = await jam.request(["Message/set", { accountId, create: { n: note } }]);
  assert.equal(set.created.n.id, note.id, JSON.stringify(set));
  const [{ list }] = await jam.request(["Message/get", { accountId, ids: [note.id] }]);
  assert.equal(list[0].textBody, note.textBody);
}

async function uploadsAndDownloads(accountId) {
  const bytes = randomBytes(70000);
  const { blobId, size } = await jam.uploadBlob(accountId, new Blob([bytes]));
  assert.equal(size, bytes.length);
  const answer = await jam.downloadBlob({ accountId, blobId, mimeType: "application/octet-stream", fileName: "x.bin" });
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
}

async function tellsErrorsByName(accountId) {
  await assert.rejects(jam.request(["Conversation/get", { accountId: "nobody", ids: [] }]), { type: "accountNotFound" });
  await assert.rejects(jam.request(["Conversation/fly", { accountId }]), { type: "unknownMethod" });
  await assert.rejects(jam.request(["Conversation/changes", { accountId, sinceState: "nonsense" }]), { type: "cannotCalculateChanges" });
}

const accountId = (await jam.session).primaryAccounts[desk];
await readsEveryType(accountId);
const inbox = await queriesWithReference(accountId);
const conversationId = await createsOnce(accountId, inbox);
await answersInAConversation(accountId, conversationId);
await uploadsAndDownloads(accountId);
await tellsErrorsByName(accountId);
console.log("every step held");
