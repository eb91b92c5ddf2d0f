import { createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** A key and a certificate in PEM, for a server of tests. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;

/** One piece of DER: tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const bytes = (...list: readonly number[]): Buffer => Buffer.from(list);
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value, "ascii"));

/** Object identifiers, already encoded. */
const COMMON_NAME = der(0x06, bytes(0x55, 0x04, 0x03));
const ALTERNATIVE_NAME = der(0x06, bytes(0x55, 0x1d, 0x11));
const SHA256_WITH_RSA = der(0x06, bytes(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b));

function date(time: Date): Buffer {
  return text(0x17, `${time.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`);
}

/** A self-signed certificate for `localhost`, good for a month, made anew for every run: no key lies in the repository. */
export function selfSignedCertificate(now = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const algorithm = der(SEQUENCE, SHA256_WITH_RSA, der(0x05));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, text(0x0c, "localhost"))));
  const validity = der(
    SEQUENCE,
    date(new Date(now.getTime() - 86_400_000)),
    date(new Date(now.getTime() + 30 * 86_400_000)),
  );
  const names = der(SEQUENCE, text(0x82, "localhost"), der(0x87, bytes(127, 0, 0, 1)));
  const extensions = der(0xa3, der(SEQUENCE, der(SEQUENCE, ALTERNATIVE_NAME, der(0x04, names))));
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, bytes(2))),
    der(0x02, bytes(0x01), randomBytes(8)),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    extensions,
  );
  const signature = createSign("sha256").update(body).sign(privateKey);
  const whole = der(SEQUENCE, body, algorithm, der(0x03, bytes(0), signature));
  const lines = whole.toString("base64").replace(/(.{64})/g, "$1\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
