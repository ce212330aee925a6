# python3 msal.py FLOW, with CA naming the emulator's certificate
import os
import sys

sys.path.pop(0)  # this file has the library's name
import msal

e = os.environ
options = {
    "authority": e["AUTHORITY"] + "/" + e["TENANT"],
    "instance_discovery": False,
    "verify": e["CA"],
}
redirect_uri = "http://localhost:8080/login/oauth2/code/entra"
scopes = ["api://" + e["API"] + "/Orders.Read"]


def site():
    return msal.ConfidentialClientApplication(e["SITE"], client_credential=e["SITE_SECRET"], **options)


def sign_in(app):
    print("sign in:", app.get_authorization_request_url(scopes, redirect_uri=redirect_uri), flush=True)
    return app.acquire_token_by_authorization_code(input(), scopes, redirect_uri=redirect_uri)


def application():
    app = msal.ConfidentialClientApplication(e["DAEMON"], client_credential=e["DAEMON_SECRET"], **options)
    return app.acquire_token_for_client(["api://" + e["API"] + "/.default"])


def refresh():
    app = site()
    sign_in(app)
    return app.acquire_token_silent(scopes, account=app.get_accounts()[0], force_refresh=True)


def device():
    app = msal.PublicClientApplication(e["PROGRAM"], **options)
    flow = app.initiate_device_flow(scopes)
    print("device:", flow["user_code"], flush=True)
    return app.acquire_token_by_device_flow(flow)


flows = {"application": application, "signIn": lambda: sign_in(site()), "refresh": refresh, "device": device}
answer = flows[sys.argv[1]]()
print("token:", answer.get("access_token"), answer.get("error_description", ""))
