package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.example.quartet.identitysupport.Cloud;
import com.example.quartet.servicesupport.calls.PlainHttpProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that the modules would start with: environment variables, and the defaults
 * that the registrations give them.
 *
 * @param environment the variables
 * @param registrations the folder of the registrations
 * @param site where people find the site
 */
record Settings(Map<String, String> environment, Path registrations, String site) {

	static final Set<String> MANY_TENANTS = Set.of("common", "organizations", "consumers");

	private static final String PLAIN_HTTP = "http:";

	private static final String EMULATOR = "http://127.0.0.1:9000";

	String authority() {
		return value("IDENTITY_AUTHORITY", EMULATOR);
	}

	/**
	 * The identity provider as servers reach it.
	 */
	String backchannel() {
		return value("IDENTITY_BACKCHANNEL", authority());
	}

	String tenant() {
		return value("IDENTITY_TENANT", homeTenant());
	}

	/**
	 * The tenant of the registrations.
	 */
	String homeTenant() {
		return text("directory.json", "homeTenant");
	}

	List<String> allowedTenants() {
		return list(value("IDENTITY_ALLOWED_TENANTS", tenant()));
	}

	// region daemon
	/**
	 * The tenants whose people the daemon reminds: all that are let in, unless it has a
	 * list of its own.
	 */
	List<String> daemonTenants() {
		String own = value("DAEMON_TENANTS", "");
		return own.isEmpty() ? allowedTenants() : list(own);
	}
	// endregion

	/**
	 * Whether the sample secrets count, which open the emulator and nothing else.
	 */
	boolean isEmulator() {
		return value("IDENTITY_AUTHORITY", "").isEmpty();
	}

	/**
	 * A tenant that applications can ask for a token of their own.
	 */
	String homeTenantOfModules() {
		return MANY_TENANTS.contains(siteTenant())
				? allowedTenants().stream().filter((allowed) -> !"*".equals(allowed)).findFirst().orElse(homeTenant())
				: siteTenant();
	}

	/**
	 * The tenant that the site asks for a token of its own: the one of those who run it.
	 */
	String siteTenant() {
		return value("IDENTITY_HOME_TENANT", tenant());
	}

	/**
	 * The issuer that the modules expect in a version 1.0 token.
	 */
	String issuerOfVersion1(String tid) {
		return Cloud.issuerOfVersion1(authority()) + "/" + tid + "/";
	}

	ModuleSettings module(String name) {
		return new ModuleSettings(name, this);
	}

	String value(String variable, String otherwise) {
		String value = this.environment.getOrDefault(variable, "");
		return value.isBlank() ? otherwise : value.strip();
	}

	JsonNode application(String module) {
		return json("applications/" + module + ".json");
	}

	String registeredId(String module) {
		return text("applications/" + module + ".json", "appId");
	}

	/**
	 * Whether secrets and tokens may go to an address.
	 */
	boolean isPrivate(String address) {
		return new PlainHttpProperties(list(value("PLAIN_HTTP_HOSTS", ""))).allows(address);
	}

	/**
	 * Why they may not, for the finding; empty where they may.
	 */
	Optional<String> exposure(String variable, String address) {
		return isPrivate(address) ? Optional.empty()
				: Optional.of(address.regionMatches(true, 0, PLAIN_HTTP, 0, PLAIN_HTTP.length())
						? variable + " is http, so anyone on the way reads secrets and tokens"
						: "%s is %s, which is no address".formatted(variable, address));
	}

	private String text(String file, String field) {
		String text = json(file).path(field).asString("");
		if (text.isEmpty()) {
			throw unreadable(file, "it has no " + field);
		}
		return text;
	}

	private JsonNode json(String file) {
		try (InputStream content = Files.newInputStream(this.registrations.resolve(file))) {
			return JsonMapper.shared().readTree(content);
		}
		catch (JacksonException ex) {
			throw unreadable(file, ex.getOriginalMessage());
		}
		catch (IOException ex) {
			throw unreadable(file, ex.getClass().getSimpleName());
		}
	}

	private UncheckedIOException unreadable(String file, String reason) {
		String sentence = "%s cannot be read (%s): --registrations names the folder of the registrations."
			.formatted(this.registrations.resolve(file), reason);
		return new UncheckedIOException(sentence, new IOException(reason));
	}

	private static List<String> list(String value) {
		return Arrays.stream(value.split(",")).map(String::strip).filter((entry) -> !entry.isEmpty()).toList();
	}

}
