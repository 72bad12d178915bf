// Reads the WARC inside each WACZ named on the command line with warcio, and checks every digest and the index.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { WARCParser } from "warcio";

const fromZip = (wacz, path) => execFileSync("unzip", ["-p", wacz, path], { maxBuffer: 1 << 30 });
const sha256 = (bytes) => "sha256:" + createHash("sha256").update(bytes).digest("hex");
let records = 0;

for (const wacz of process.argv.slice(2)) {
  const warc = fromZip(wacz, "archive/data.warc.gz");
  const indexed = new Map();
  for (const line of fromZip(wacz, "indexes/index.cdx").toString().trim().split("\n")) {
    const entry = JSON.parse(line.slice(line.indexOf("{")));
    indexed.set(Number(entry.offset), entry);
  }
  const parser = new WARCParser(Readable.from([warc]));
  for await (const record of parser) {
    const payload = Buffer.from(await record.readFully(false));
    const claimed = record.warcPayloadDigest;
    if (claimed && sha256(payload) !== claimed)
      throw new Error(`${wacz}: ${record.warcType} of ${record.warcTargetURI}: payload digest`);
    const entry = indexed.get(parser.offset);
    if (["response", "resource"].includes(record.warcType) && (!entry || entry.url !== record.warcTargetURI))
      throw new Error(`${wacz}: the index does not lead to ${record.warcTargetURI}`);
    indexed.delete(parser.offset);
    records += 1;
  }
  if (indexed.size > 0) throw new Error(`${wacz}: the index leads to ${indexed.size} records that are not there`);
}
if (records === 0) throw new Error("no record was read");
console.log(`warcio read ${records} records, every digest and index entry right`);
