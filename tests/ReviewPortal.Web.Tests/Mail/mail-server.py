"""A mail server on loopback. It prints its port, then each message that it took as a line of JSON; it ends with its input.

Usage: mail-server.py PORT [CERTIFICATE KEY]. To refused@… it says 550, to later@… 451.
"""

import asyncio
import base64
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return f"550 5.1.1 <{address}> is unknown here"
        if address.startswith("later@"):
            return f"451 4.7.1 <{address}> come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({
            "From": envelope.mail_from,
            "To": envelope.rcpt_tos,
            "IsEncrypted": session.ssl is not None,
            "Content": base64.b64encode(envelope.content).decode(),
        }), flush=True)
        return "250 OK"


async def main(port, certificate=None, key=None):
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
    loop = asyncio.get_running_loop()
    make = lambda: SMTP(Handler(), enable_SMTPUTF8=True, tls_context=context, require_starttls=context is not None, loop=loop)
    server = await loop.create_server(make, "127.0.0.1", int(port))
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main(*sys.argv[1:]))
