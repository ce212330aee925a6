package com.example.identityemulator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.jwk.RSAKey;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the public half of every key, so that every API can check a signature.
 */
@RestController
class KeysController {

	private final Directory directory;

	private final SigningKeys keys;

	private final PublicAddresses addresses;

	KeysController(Directory directory, SigningKeys keys, PublicAddresses addresses) {
		this.directory = directory;
		this.keys = keys;
		this.addresses = addresses;
	}

	/**
	 * The keys of all applications, or an application's own if it has them. Each names
	 * its issuer, as the platform's do, so that no tenant's key vouches for another's
	 * tokens.
	 */
	@GetMapping("/{tenant}/discovery/v2.0/keys")
	Map<String, List<Map<String, Object>>> keys(@PathVariable("tenant") String tenant,
			@RequestParam(name = "appid", defaultValue = "") String appId) {
		Authority authority = Authority.of(tenant, this.directory);
		String issuer = this.addresses.issuerOf(authority.issuerSegment());
		String personal = this.addresses.issuerOf(Tenant.PERSONAL.toString());
		return Map.of("keys",
				Stream
					.concat(ofOrganisations(authority, appId).map((key) -> named(issuer, key)),
							ofPersonalAccounts(authority).map((key) -> named(personal, key)))
					.toList());
	}

	@GetMapping("/{tenant}/discovery/keys")
	Map<String, List<Map<String, Object>>> version1(@PathVariable("tenant") String tenant,
			@RequestParam(name = "appid", defaultValue = "") String appId) {
		Authority authority = Authority.of(tenant, this.directory);
		return Map.of("keys", Stream.concat(ofOrganisations(authority, appId), ofPersonalAccounts(authority)).toList());
	}

	private Stream<Map<String, Object>> ofOrganisations(Authority authority, String appId) {
		List<RSAKey> keys = isForPersonalAccountsAlone(authority) ? List.of()
				: this.directory.application(appId).map(this.keys::of).orElseGet(this.keys::all);
		return published(keys);
	}

	private Stream<Map<String, Object>> ofPersonalAccounts(Authority authority) {
		boolean signIn = isForPersonalAccountsAlone(authority) || authority.segment().equals("common");
		return published(signIn ? this.keys.ofPersonalAccounts() : List.of());
	}

	private static boolean isForPersonalAccountsAlone(Authority authority) {
		return authority.tenant().filter(Tenant::isPersonal).isPresent();
	}

	private static Stream<Map<String, Object>> published(List<RSAKey> keys) {
		return keys.stream().map(RSAKey::toPublicJWK).map(RSAKey::toJSONObject);
	}

	private static Map<String, Object> named(String issuer, Map<String, Object> key) {
		Map<String, Object> named = new LinkedHashMap<>(key);
		named.put("issuer", issuer);
		return named;
	}

}
