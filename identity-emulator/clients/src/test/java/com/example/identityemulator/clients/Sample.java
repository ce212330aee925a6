package com.example.identityemulator.clients;

/**
 * The applications and the person that every client library is tried with.
 */
final class Sample {

	static final String REGISTRATIONS = "src/test/resources/registrations";

	static final String TENANT = "10000000-0000-4000-8000-000000000001";

	static final String SITE = "30000000-0000-4000-8000-000000000001";

	static final String SITE_SECRET = "site-secret-for-the-emulator-alone";

	static final String SITE_ADDRESS = "http://localhost:8080/login/oauth2/code/entra";

	static final String API = "30000000-0000-4000-8000-000000000002";

	static final String ORDERS = "api://" + API + "/Orders.Read";

	static final String DAEMON = "30000000-0000-4000-8000-000000000003";

	static final String DAEMON_SECRET = "daemon-secret-for-the-emulator-alone";

	static final String PROGRAM = "30000000-0000-4000-8000-000000000004";

	static final String ALICE = "alice@contoso.example";

	static final String PASSWORD = "Passw0rd!";

	private Sample() {
	}

}
