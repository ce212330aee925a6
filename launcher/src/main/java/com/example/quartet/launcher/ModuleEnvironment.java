package com.example.quartet.launcher;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables that each module starts with.
 */
final class ModuleEnvironment {

	private static final String STATE = ".run/emulator";

	private static final String REGISTRATIONS = ".run/registrations";

	private final Map<String, String> given;

	private final StartOptions options;

	/**
	 * Variables for modules that are started in one way.
	 * @param given what the person set
	 * @param options how everything starts
	 */
	ModuleEnvironment(Map<String, String> given, StartOptions options) {
		this.given = given;
		this.options = options;
	}

	Map<String, String> of(AppModule module) {
		Map<String, String> variables = new HashMap<>(this.given);
		variables.remove("SERVER_PORT"); // one port for several programs cannot be meant
		forEveryModule(variables);
		if (module.isEmulator()) {
			forTheEmulator(variables);
		}
		else if (this.options.tls()) {
			overHttps(variables);
		}
		if (this.options.portBase().isPresent()) {
			onOtherPorts(variables, module);
		}
		// region second-site
		if (module.isSecondSite()) {
			forTheSecondSite(variables);
		}
		// endregion
		return variables;
	}

	boolean hasAnotherProvider() {
		return isSet("IDENTITY_AUTHORITY");
	}

	boolean hasAttached(AppModule module) {
		return this.options.attached() && !module.isEmulator();
	}

	String provider() {
		return hasAnotherProvider() ? this.given.get("IDENTITY_AUTHORITY")
				: this.options.address(Project.MODULES.get(0));
	}

	private void forEveryModule(Map<String, String> variables) {
		setUnlessGiven(variables, "EMULATOR_STATE", STATE);
		// this machine alone: the sample secrets are no secrets
		setUnlessGiven(variables, "SERVER_ADDRESS", "127.0.0.1");
		// region daemon
		// every minute, so that a workshop does not wait for the night
		setUnlessGiven(variables, "DAEMON_SCHEDULE", "0 * * * * *");
		// endregion
		// a 401 lists what was checked
		setUnlessGiven(variables, "IDENTITY_EXPLAIN_REFUSALS", "true");
		// a provider that is not where we take it to be is named in the log
		setUnlessGiven(variables, "IDENTITY_CHECK_METADATA", "true");
		// an organisation that an administrator has connected is let in
		setUnlessGiven(variables, "IDENTITY_ONBOARDING", "true");
		// region web-app
		// the single page calls the API from the site's origin
		setUnlessGiven(variables, "TODO_API_ALLOWED_ORIGINS", this.options.address(Port.WEB_APP));
		// endregion
		variables.put("EMULATOR_ADMIN_PORT", number(Port.EMULATOR_ADMIN));
		if (!hasAnotherProvider()) {
			forTheEmulatorsClients(variables);
		}
	}

	// another provider gets none of the emulator's sample secrets
	private void forTheEmulatorsClients(Map<String, String> variables) {
		variables.put("EMULATOR_ADMIN_URL", "http://127.0.0.1:" + number(Port.EMULATOR_ADMIN));
		for (Project.SampleSecret sample : Project.SAMPLE_SECRETS) {
			if (!isSet(sample.secretVariable()) && !isSet(sample.fileVariable())
					&& !isSet(sample.certificateVariable())) {
				variables.put(sample.fileVariable(), sample.file());
			}
		}
	}

	private void forTheEmulator(Map<String, String> variables) {
		// it has ports of its own, which need not be this project's
		variables.put("SERVER_PORT", number(Port.EMULATOR));
		setUnlessGiven(variables, "EMULATOR_PUBLIC_URL", "http://127.0.0.1:" + number(Port.EMULATOR));
		setUnlessGiven(variables, "EMULATOR_TLS_PORT", number(Port.EMULATOR_HTTPS));
		if (this.options.tls()) {
			variables.put("EMULATOR_TLS", "true");
		}
		if (this.options.tls() || this.options.portBase().isPresent()) {
			variables.put("EMULATOR_REGISTRATIONS", REGISTRATIONS);
		}
	}

	// the emulator makes a certificate for localhost; every server shows it, and every
	// client trusts the CA behind it
	private void overHttps(Map<String, String> variables) {
		String state = "file:" + variables.get("EMULATOR_STATE");
		variables.put("SERVER_SSL_BUNDLE", "localhost");
		variables.put("SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_TYPE", "PKCS12");
		variables.put("SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_LOCATION", state + "/https.p12");
		variables.put("SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_PASSWORD", "emulator");
		variables.put("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "development");
		variables.put("SPRING_SSL_BUNDLE_PEM_DEVELOPMENT_TRUSTSTORE_CERTIFICATE", state + "/development-ca.pem");
		addresses(variables);
	}

	private void addresses(Map<String, String> variables) {
		if (!hasAnotherProvider()) {
			variables.put("IDENTITY_AUTHORITY", provider());
		}
		// region daemon
		variables.put("DAEMON_CONSENT_RETURN", this.options.address(Port.WEB_APP) + "/connect/return");
		// endregion
		variables.put("TODO_API_URL", this.options.address(Port.TODO_API));
		// region downstream
		variables.put("DOWNSTREAM_API_URL", this.options.address(Port.DOWNSTREAM_API));
		// endregion
	}

	private void onOtherPorts(Map<String, String> variables, AppModule module) {
		if (!module.isEmulator()) {
			variables.put("SERVER_PORT", number(module.port()));
			addresses(variables);
		}
	}

	// region second-site
	// another registration, and another port of a host that shares its cookies
	private void forTheSecondSite(Map<String, String> variables) {
		variables.remove("WEB_APP_CLIENT_SECRET");
		variables.remove("WEB_APP_CERTIFICATE");
		variables.put("SERVER_PORT", number(Port.SECOND_SITE));
		variables.put("SINGLE_PAGE_CLIENT_ID", "");
		variables.put("WEB_APP_SITE_NAME", "Second site");
		variables.put("WEB_APP_SESSION_COOKIE", "SECOND_SITE_SESSION");
		variables.put("WEB_APP_CLIENT_ID", "80830000-0000-4000-8000-000000000006");
		variables.put("WEB_APP_CLIENT_SECRET_FILE", "registrations/secrets/second-site");
	}
	// endregion

	private String number(Port port) {
		return String.valueOf(port.number(this.options.portBase()));
	}

	private boolean isSet(String variable) {
		return !this.given.getOrDefault(variable, "").isEmpty();
	}

	private void setUnlessGiven(Map<String, String> variables, String variable, String value) {
		if (!isSet(variable)) {
			variables.put(variable, value);
		}
	}

}
