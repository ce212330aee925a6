package com.example.identityemulator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells clients where everything is.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID
 * Connect Discovery, 3</a>
 */
@RestController
class MetadataController {

	private static final List<String> CLAIMS = List.of("sub", "iss", "cloud_instance_name", "cloud_instance_host_name",
			"cloud_graph_host_name", "msgraph_host", "aud", "exp", "iat", "auth_time", "acr", "nonce",
			"preferred_username", "name", "tid", "ver", "at_hash", "c_hash", "email");

	private static final List<String> CLAIMS_OF_VERSION_1 = List.of("sub", "iss", "cloud_instance_name",
			"cloud_instance_host_name", "cloud_graph_host_name", "msgraph_host", "aud", "exp", "iat", "auth_time",
			"acr", "amr", "nonce", "email", "given_name", "family_name", "nickname");

	private final Directory directory;

	private final PublicAddresses addresses;

	MetadataController(Directory directory, PublicAddresses addresses) {
		this.directory = directory;
		this.addresses = addresses;
	}

	// the second spelling is the one the platform's documentation has with appid
	@GetMapping({ "/{tenant}/v2.0/.well-known/openid-configuration",
			"/{tenant}/.well-known/v2.0/openid-configuration" })
	Map<String, Object> version2(@PathVariable("tenant") String tenant,
			@RequestParam(name = "appid", defaultValue = "") String appId) {
		Authority authority = authority(tenant);
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("token_endpoint", url(authority, "/oauth2/v2.0/token"));
		metadata.put("token_endpoint_auth_methods_supported",
				List.of("client_secret_post", "private_key_jwt", "client_secret_basic"));
		metadata.put("jwks_uri", url(authority, "/discovery/v2.0/keys") + keysOf(appId));
		metadata.put("response_modes_supported", List.of("query", "fragment", "form_post"));
		metadata.put("subject_types_supported", List.of("pairwise"));
		metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
		metadata.put("response_types_supported", List.of("code", "id_token", "code id_token", "id_token token"));
		metadata.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
		metadata.put("issuer", this.addresses.issuerOf(authority.issuerSegment()));
		metadata.put("request_uri_parameter_supported", false);
		metadata.put("userinfo_endpoint", this.addresses.url("/oidc/userinfo"));
		metadata.put("authorization_endpoint", url(authority, "/oauth2/v2.0/authorize"));
		metadata.put("device_authorization_endpoint", url(authority, "/oauth2/v2.0/devicecode"));
		metadata.put("http_logout_supported", true);
		metadata.put("frontchannel_logout_supported", true);
		metadata.put("end_session_endpoint", url(authority, "/oauth2/v2.0/logout"));
		metadata.put("claims_supported", CLAIMS);
		metadata.put("mtls_endpoint_aliases", Map.of("token_endpoint", url(authority, "/oauth2/v2.0/token")));
		metadata.put("tls_client_certificate_bound_access_tokens", true);
		putCloud(metadata, authority);
		return metadata;
	}

	/**
	 * Version 1.0: for those who check tokens of APIs that asked for nothing newer.
	 */
	@GetMapping("/{tenant}/.well-known/openid-configuration")
	Map<String, Object> version1(@PathVariable("tenant") String tenant,
			@RequestParam(name = "appid", defaultValue = "") String appId) {
		Authority authority = authority(tenant);
		Map<String, Object> metadata = version2(tenant, appId);
		metadata.put("issuer", this.addresses.issuerOfVersion1(authority.issuerSegment()));
		metadata.put("response_types_supported",
				List.of("code", "id_token", "code id_token", "token id_token", "token"));
		metadata.put("scopes_supported", List.of("openid"));
		metadata.put("claims_supported", CLAIMS_OF_VERSION_1);
		metadata.put("microsoft_multi_refresh_token", true);
		metadata.keySet()
			.removeAll(List.of("request_uri_parameter_supported", "mtls_endpoint_aliases",
					"tls_client_certificate_bound_access_tokens"));
		metadata.put("jwks_uri", url(authority, "/discovery/keys") + keysOf(appId));
		metadata.put("authorization_endpoint", url(authority, "/oauth2/authorize"));
		metadata.put("token_endpoint", url(authority, "/oauth2/token"));
		metadata.put("device_authorization_endpoint", url(authority, "/oauth2/devicecode"));
		metadata.put("end_session_endpoint", url(authority, "/oauth2/logout"));
		return metadata;
	}

	/**
	 * Clients ask this before they trust an unknown address.
	 */
	@GetMapping("/common/discovery/instance")
	Map<String, Object> instance(
			@RequestParam(name = "authorization_endpoint", required = false) String authorizationEndpoint) {
		String host = this.addresses.base().getAuthority();
		return Map.of("tenant_discovery_endpoint",
				this.addresses.url("/" + tenantOf(authorizationEndpoint) + "/v2.0/.well-known/openid-configuration"),
				"api-version", "1.1", "metadata",
				List.of(Map.of("preferred_network", host, "preferred_cache", host, "aliases", List.of(host))));
	}

	/**
	 * Which of the platform's clouds this is: the one at our own address, so that nothing
	 * leads away from this machine.
	 */
	private void putCloud(Map<String, Object> metadata, Authority authority) {
		String host = this.addresses.base().getAuthority();
		metadata.put("kerberos_endpoint", url(authority, "/kerberos"));
		metadata.put("tenant_region_scope", authority.tenant().map((tenant) -> "EU").orElse(null));
		metadata.put("cloud_instance_name", host);
		metadata.put("cloud_graph_host_name", host);
		metadata.put("msgraph_host", host);
		metadata.put("rbac_url", this.addresses.url("/"));
	}

	private Authority authority(String tenant) {
		try {
			return Authority.of(tenant, this.directory);
		}
		catch (AadstsException ex) {
			throw ex.withOauth("invalid_tenant");
		}
	}

	private String tenantOf(String authorizationEndpoint) {
		String[] parts = (authorizationEndpoint != null) ? authorizationEndpoint.split("/") : new String[0];
		return (parts.length > 3) ? Authority.of(parts[3], this.directory).segment() : "common";
	}

	/**
	 * An application with signing keys of its own asks for them by its id.
	 */
	private String keysOf(String appId) {
		return this.directory.application(appId).map((app) -> "?appid=" + app.clientId()).orElse("");
	}

	private String url(Authority authority, String path) {
		return this.addresses.url("/" + authority.pathSegment() + path);
	}

}
