import { connect } from 'node:http2';

const SERVICE = 'temporal.api.workflowservice.v1.WorkflowService';

/** The gRPC health question for the frontend: a length-prefixed message whose field 1 is the service's name. */
function question(): Buffer {
  const name = Buffer.from(SERVICE);
  const message = Buffer.concat([Buffer.from([0x0a, name.length]), name]);
  return Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
}

/** Whether the Temporal server at host:port says that it serves. */
export function serves(address: string, timeoutMs = 2_000): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const settle = (value: boolean): void => {
      resolve(value);
      session.destroy();
    };
    session.on('error', () => settle(false));
    session.setTimeout(timeoutMs, () => settle(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => settle(false));
    // Prefix of five bytes, then field 1 (status) with value 1, SERVING.
    request.on('end', () =>
      settle(
        Buffer.concat(chunks)
          .subarray(5)
          .equals(Buffer.from([0x08, 0x01])),
      ),
    );
    request.end(question());
  });
}
