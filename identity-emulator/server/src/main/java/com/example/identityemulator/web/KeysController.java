package com.example.identityemulator.web;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.directory.Directory;
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

	KeysController(Directory directory, SigningKeys keys) {
		this.directory = directory;
		this.keys = keys;
	}

	/**
	 * Everybody's keys, or an application's own if it has them.
	 */
	@GetMapping({ "/{tenant}/discovery/v2.0/keys", "/{tenant}/discovery/keys" })
	Map<String, List<Map<String, Object>>> keys(@PathVariable("tenant") String tenant,
			@RequestParam(name = "appid", defaultValue = "") String appId) {
		Authority.of(tenant, this.directory); // an unknown tenant has no keys
		List<RSAKey> keys = this.directory.application(appId).map(this.keys::of).orElseGet(this.keys::all);
		return Map.of("keys", keys.stream().map(RSAKey::toPublicJWK).map((key) -> key.toJSONObject()).toList());
	}

}
