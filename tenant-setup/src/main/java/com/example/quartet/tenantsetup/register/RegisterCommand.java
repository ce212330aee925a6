package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.example.quartet.tenantsetup.credential.CertificateMaker;
import com.example.quartet.tenantsetup.files.EnvironmentFile;
import com.example.quartet.tenantsetup.files.FileFailure;
import com.example.quartet.tenantsetup.graph.DryRunGraph;
import com.example.quartet.tenantsetup.graph.Graph;
import com.example.quartet.tenantsetup.graph.GraphClient;
import com.example.quartet.tenantsetup.graph.GraphException;
import com.example.quartet.tenantsetup.platform.Sleeper;
import com.example.quartet.tenantsetup.register.CertificateCredentials.Rollover;
import com.example.quartet.tenantsetup.signin.AzureCli;
import com.example.quartet.tenantsetup.signin.DeviceCode;
import com.example.quartet.tenantsetup.signin.SignInException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Registers the applications in the tenant of the person who signs in.
 */
@Command(name = "register", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Registers the applications in your tenant, and writes .env.entra for ./run --env.")
public class RegisterCommand implements Callable<Integer> {

	// what registering, role assignments and consents take
	private static final String SCOPES = "Application.ReadWrite.All AppRoleAssignment.ReadWrite.All "
			+ "DelegatedPermissionGrant.ReadWrite.All User.Read";

	@Spec
	private CommandSpec command;

	@Mixin
	private RegisterOptions options;

	private final HttpClient http;

	private final AzureCli azureCli;

	private final CertificateMaker certificates;

	private final Sleeper sleeper;

	private final Clock clock;

	public RegisterCommand(HttpClient http, AzureCli azureCli, CertificateMaker certificates, Sleeper sleeper,
			Clock clock) {
		this.http = http;
		this.azureCli = azureCli;
		this.certificates = certificates;
		this.sleeper = sleeper;
		this.clock = clock;
	}

	@Override
	public Integer call() {
		if (!this.options.project.matches("[A-Za-z0-9-]+")) {
			throw new ParameterException(this.command.commandLine(), "--project takes letters, digits and hyphens");
		}
		PrintWriter out = this.command.commandLine().getOut();
		try {
			Registrations registrations = registrations();
			Graph graph = new GraphClient(this.http, this.options.graph(), token(out), this.sleeper);
			SignedInTenant tenant = SignedInTenant.of(graph);
			this.options.ownTenant().ifPresent(tenant::check);
			out.println("Tenant: " + tenant);
			run(this.options.dryRun ? new DryRunGraph(graph, out) : graph, registrations, tenant, out);
			return 0;
		}
		catch (GraphException | SignInException | UncheckedIOException ex) {
			this.command.commandLine().getErr().println(ex.getMessage());
			this.command.commandLine().getErr().println("Nothing is lost: the same command goes on from here.");
			return 1;
		}
		catch (IOException ex) {
			this.command.commandLine().getErr().println(FileFailure.sentence(ex));
			return 1;
		}
	}

	private Registrations registrations() throws IOException {
		return Registrations.read(this.options.registrations,
				this.options.remove ? List.of("all") : this.options.applications);
	}

	private void run(Graph graph, Registrations registrations, SignedInTenant tenant, PrintWriter out)
			throws IOException {
		Label label = new Label(this.options.project);
		if (this.options.remove) {
			remove(graph, registrations, label, out);
		}
		else {
			register(graph, registrations, tenant, label, out);
		}
		if (this.options.dryRun) {
			out.println("Nothing was written: neither to the tenant, nor here.");
		}
	}

	private void register(Graph graph, Registrations registrations, SignedInTenant tenant, Label label, PrintWriter out)
			throws IOException {
		EnvironmentFile file = new EnvironmentFile(this.options.environmentFile());
		Registration registration = new Registration(graph, registrations, label,
				new Audience(this.options.audience, this.options.cloud), credentials(graph, label, file.read()), out);
		Map<String, String> variables = this.options.cloudVariables();
		variables.put("IDENTITY_TENANT", tenant.id());
		variables.put("IDENTITY_ALLOWED_TENANTS", tenant.id());
		variables.putAll(registration.run(!this.options.noConsent));
		// the site then has no such page
		variables.putIfAbsent("SINGLE_PAGE_CLIENT_ID", "");
		if (this.options.dryRun) {
			return;
		}
		file.write("Tenant %s. Holds or leads to secrets: share it with no one, and do not commit it."
			.formatted(tenant.displayName()), variables);
		out.println("Wrote %s; next: ./run doctor --env %1$s, then ./run --env %1$s".formatted(file.path()));
	}

	private void remove(Graph graph, Registrations all, Label label, PrintWriter out) throws IOException {
		new Removal(graph, label, out).run(all.applications().stream().map(ApplicationFile::name).toList());
		if (this.options.dryRun) {
			return;
		}
		Files.deleteIfExists(this.options.environmentFile());
		for (ApplicationFile application : all.applications()) {
			Path key = this.options.keys().resolve(application.name() + ".pem");
			Files.deleteIfExists(key);
			Files.deleteIfExists(CertificateCredentials.beside(key));
		}
		out.println("The tenant has none of them any more.");
	}

	private Credentials credentials(Graph graph, Label label, Map<String, String> kept) {
		if (this.options.secrets) {
			return new SecretCredentials(graph, label, kept, this.clock);
		}
		if (this.options.dryRun) {
			return new UnmadeCertificates(graph);
		}
		return new CertificateCredentials(graph, this.certificates, this.options.keys(), rollover(), this.clock);
	}

	private Rollover rollover() {
		if (this.options.rollCertificates) {
			return Rollover.ADD_NEW;
		}
		return this.options.dropOldCertificates ? Rollover.DROP_OLD : Rollover.NONE;
	}

	private String token(PrintWriter out) {
		Optional<String> token = this.options.deviceCode ? Optional.empty()
				: this.azureCli.token(this.options.ownTenant());
		return token.orElseGet(() -> new DeviceCode(this.http, this.options.authority() + "/" + this.options.tenant,
				this.options.clientId, out, this.sleeper)
			.token(this.options.graphScopes(SCOPES)));
	}

}
