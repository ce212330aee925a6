package com.example.quartet.tenantsetup.doctor;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says module by module what would fail with the settings as they are, and how to mend
 * it.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Says what would fail with the settings as they are, and how to mend it.",
		exitCodeListHeading = "Exit codes:%n",
		exitCodeList = { "0:nothing fails", "1:something does, or cannot be looked at" },
		footer = { "", "./run doctor --env <file> adds the settings of a file, which it reads as ./run --env does." })
public class DoctorCommand implements Callable<Integer> {

	@Spec
	private CommandSpec command;

	@Option(names = "--registrations", paramLabel = "<folder>", defaultValue = "registrations",
			description = "What is registered (default: ${DEFAULT-VALUE}).")
	private Path registrations;

	@Option(names = "--site", paramLabel = "<address>", defaultValue = "http://localhost:8080",
			description = "Where people find the site (default: ${DEFAULT-VALUE}).")
	private String site;

	private final HttpClient http;

	private final Map<String, String> environment;

	private final Clock clock;

	public DoctorCommand(HttpClient http, Map<String, String> environment, Clock clock) {
		this.http = http;
		this.environment = environment;
		this.clock = clock;
	}

	@Override
	public Integer call() {
		try {
			return examine();
		}
		catch (UncheckedIOException ex) {
			this.command.commandLine().getErr().println(ex.getMessage());
			return 1;
		}
	}

	private int examine() {
		Settings settings = new Settings(this.environment, this.registrations, this.site);
		Report report = new Report(this.command.commandLine().getOut());
		checks(settings).forEach((check) -> check.run(settings, report));
		int found = report.findings().size();
		this.command.commandLine()
			.getOut()
			.println((found == 0) ? "Nothing would fail." : "%d would fail.".formatted(found));
		return (found == 0) ? 0 : 1;
	}

	private List<Check> checks(Settings settings) {
		IdentityProvider provider = new IdentityProvider(this.http, settings);
		ClientProof proof = new ClientProof(this.clock);
		String todos = "api://" + settings.module("todo-api").clientId();
		// region downstream
		String profiles = "api://" + settings.module("downstream-api").clientId();
		// endregion
		return List.of(new AuthorityCheck(provider, this.clock), new TenantsCheck(),
				// region web-app
				new RedirectUriCheck(provider, "web-app", "/login/oauth2/code/entra", "/", "/connect/return",
						"/login/oauth2/code/consent"),
				new IdTokenCheck(provider),
				new ScopesCheck("web-app", "entra", "openid profile offline_access %s/.default".formatted(todos)),
				new CredentialCheck(provider, proof, this.clock, "web-app", "todo-api"),
				new AccessTokenCheck(provider, proof, this.clock, "web-app", List.of(settings.siteTenant()), "todo-api",
						"Stats.Read.All", "Tenants.ReadWrite.All"),
				new GroupClaimsCheck(),
				// region downstream
				new ScopesCheck("web-app", "graph", "User.Read"), new GraphCheck(provider),
				new RedirectUriCheck(provider, "todo-api", "/login/oauth2/code/consent"),
				// endregion
				// endregion
				// region downstream
				new ScopesCheck("todo-api", "downstream-api", profiles + "/Profile.Read"),
				new ScopesCheck("todo-api", "downstream-api-offline",
						"offline_access %s/Profile.Read".formatted(profiles)),
				new ScopesCheck("todo-api", "downstream-api-personal", profiles + "/Profile.Personal.Read"),
				new ScopesCheck("todo-api", "downstream-api-personal-changes", profiles + "/Profile.ReadWrite"),
				new CredentialCheck(provider, proof, this.clock, "todo-api", "downstream-api"),
				// endregion
				new ApiCheck(provider, "todo-api", "http://localhost:8081", "/api/todos"),
				// region downstream
				new ApiCheck(provider, "downstream-api", "http://localhost:8082", "/api/me"),
				// endregion
				// region daemon
				new RedirectUriCheck(provider, "daemon-client",
						settings.value("DAEMON_CONSENT_RETURN", settings.site() + "/connect/return")),
				new CredentialCheck(provider, proof, this.clock, "daemon-client", "todo-api"),
				new AccessTokenCheck(provider, proof, this.clock, "daemon-client", settings.daemonTenants(), "todo-api",
						"Todo.Read.All", "Todo.ReadWrite.All"),
				// region downstream
				new AccessTokenCheck(provider, proof, this.clock, "daemon-client", settings.daemonTenants(),
						"downstream-api", "Profile.Read.All")
		// endregion
		// endregion
		);
	}

}
