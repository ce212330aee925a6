package com.example.identityemulator;

/**
 * What the test registrations call things.
 */
public final class Names {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	public static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

	public static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	public static final String ORDERS_API = "80810000-0000-4000-8000-000000000002";

	public static final String PROFILES_API = "80820000-0000-4000-8000-000000000003";

	public static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	public static final String DAEMON_WITHOUT_ROLE = "80850000-0000-4000-8000-000000000005";

	public static final String WEB_APP_SECRET = "shop-secret-for-the-emulator-alone";

	public static final String ORDERS_API_SECRET = "orders-api-secret-for-the-emulator-alone";

	public static final String DAEMON_SECRET = "nightly-job-secret-for-the-emulator-alone";

	public static final String REDIRECT_URI = "http://localhost:8080/login/oauth2/code/entra";

	public static final String ALICE = "alice@contoso.onmicrosoft.com";

	public static final String ALICES_ID = "a11ce000-0000-4000-a000-00000000c001";

	public static final String ALICES_ID_IN_FABRIKAM = "a11ce000-0000-4000-a000-00000000f002";

	public static final String BOB = "bob@contoso.onmicrosoft.com";

	public static final String BOBS_ID = "b0b00000-0000-4000-a000-00000000c002";

	public static final String ADA = "admin@contoso.onmicrosoft.com";

	public static final String ADAS_ID = "ad310000-0000-4000-a000-00000000c003";

	public static final String FRIDA = "frida@fabrikam.onmicrosoft.com";

	public static final String DAVE = "dave@outlook.example";

	public static final String PASSWORD = "Passw0rd!";

	public static final String EVERY_ORDERS_SCOPE = "openid profile offline_access api://" + ORDERS_API + "/.default";

	private Names() {
	}

}
