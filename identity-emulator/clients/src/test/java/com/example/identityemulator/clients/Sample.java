package com.example.identityemulator.clients;

import java.util.Map;

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

	static final String PAGE = "30000000-0000-4000-8000-000000000005";

	static final String ALICE = "alice@contoso.example";

	static final String PASSWORD = "Passw0rd!";

	/**
	 * The same for programs in other languages.
	 */
	static final Map<String, String> VARIABLES = Map.ofEntries(Map.entry("TENANT", TENANT), Map.entry("API", API),
			Map.entry("SITE", SITE), Map.entry("SITE_SECRET", SITE_SECRET), Map.entry("DAEMON", DAEMON),
			Map.entry("DAEMON_SECRET", DAEMON_SECRET), Map.entry("PROGRAM", PROGRAM), Map.entry("PAGE", PAGE),
			Map.entry("ALICE", ALICE), Map.entry("PASSWORD", PASSWORD));

	private Sample() {
	}

}
