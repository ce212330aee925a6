package com.example.quartet.tenantsetup.register;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.Cloud;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a person may say behind {@code register}.
 */
class RegisterOptions {

	private static final String DEFAULT_PROJECT = "quartet";

	@Option(names = "--dry-run", description = "Print each request that would change anything, and send none of them.")
	boolean dryRun;

	@Option(names = "--remove", description = "Take away everything that this command has made.")
	boolean remove;

	@Option(names = "--secrets", description = "Client secrets instead of certificates.")
	boolean secrets;

	@Option(names = "--roll-certificates", description = "Make and register new certificates next to the old ones.")
	boolean rollCertificates;

	@Option(names = "--drop-old-certificates", description = "Leave only the certificates that are in use.")
	boolean dropOldCertificates;

	@Option(names = "--no-consent", description = "Let each person be asked for consent.")
	boolean noConsent;

	@Option(names = "--applications", split = ",", paramLabel = "<name>",
			description = "Which files of the registrations, or all (default: ${DEFAULT-VALUE}).", defaultValue = ""
					// region daemon
					+ "daemon-client,"
					// endregion
					// region downstream
					+ "downstream-api,"
					// endregion
					// region web-app
					+ "single-page,web-app,"
					// endregion
					+ "todo-api")
	List<String> applications;

	@Option(names = "--audience", paramLabel = "<audience>", defaultValue = "",
			description = "One signInAudience for all, such as AzureADMyOrg (default: that of each file).")
	String audience;

	@Option(names = "--cloud", paramLabel = "<cloud>", defaultValue = "PUBLIC",
			description = "public, us-government, us-defense or china (default: public).")
	Cloud cloud;

	@Option(names = "--tenant", paramLabel = "<tenant>", defaultValue = "organizations",
			description = "Where to sign in: a GUID or a domain (default: where your account is at home).")
	String tenant;

	@Option(names = "--device-code", description = "Sign in by a code, also where the Azure CLI has an account.")
	boolean deviceCode;

	@Option(names = "--client-id", paramLabel = "<id>", defaultValue = "14d82eec-204b-4c2f-b7e8-296a70dab67e",
			description = "The public client that signs you in (default: Microsoft Graph Command Line Tools).")
	String clientId;

	@Option(names = "--project", paramLabel = "<name>", defaultValue = DEFAULT_PROJECT,
			description = "Marks what is made; another name makes another set (default: ${DEFAULT-VALUE}).")
	String project;

	@Option(names = "--registrations", paramLabel = "<folder>", defaultValue = "registrations",
			description = "What to register (default: ${DEFAULT-VALUE}).")
	Path registrations;

	@Option(names = "--env", paramLabel = "<file>",
			description = "The file to write (default: .env.entra; with --project, .env.entra.<name>).")
	@Nullable Path otherEnvironmentFile;

	@Option(names = "--keys", paramLabel = "<folder>",
			description = "Where private keys go (default: .entra; with --project, .entra/<name>).")
	@Nullable Path otherKeys;

	@Option(names = "--folder", hidden = true, defaultValue = "")
	Path folder;

	@Option(names = "--authority", hidden = true, defaultValue = "")
	String otherAuthority;

	@Option(names = "--graph", hidden = true, defaultValue = "")
	String otherGraph;

	/**
	 * The settings of this set of registrations, which no other set has.
	 */
	Path environmentFile() {
		return (this.otherEnvironmentFile != null) ? this.otherEnvironmentFile
				: this.folder.resolve(isOfDefaultProject() ? ".env.entra" : ".env.entra." + this.project);
	}

	/**
	 * The folder with the keys of this set of registrations, and of no other.
	 */
	Path keys() {
		return (this.otherKeys != null) ? this.otherKeys
				: this.folder.resolve(".entra").resolve(isOfDefaultProject() ? "" : this.project);
	}

	/**
	 * The tenant, unless it is left to the account.
	 */
	Optional<String> ownTenant() {
		return Optional.of(this.tenant).filter((name) -> !name.matches("organizations|common"));
	}

	String authority() {
		return this.otherAuthority.isEmpty() ? this.cloud.authority() : this.otherAuthority;
	}

	/**
	 * The variables that lead the modules to the cloud.
	 */
	Map<String, String> cloudVariables() {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put("IDENTITY_AUTHORITY", authority());
		if (!graph().equals(Cloud.graph(authority(), authority()))) {
			variables.put("GRAPH_URL", graph()); // two clouds share an identity provider
		}
		return variables;
	}

	String graph() {
		return this.otherGraph.isEmpty() ? this.cloud.graph() : this.otherGraph;
	}

	private boolean isOfDefaultProject() {
		return DEFAULT_PROJECT.equals(this.project);
	}

	/**
	 * The permissions of Microsoft Graph by their full names, which each cloud spells in
	 * its own way.
	 */
	String graphScopes(String names) {
		return Arrays.stream(names.split(" ")).map((name) -> graph() + "/" + name).collect(Collectors.joining(" "));
	}

}
