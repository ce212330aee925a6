package com.example.quartet.identitysupport.client;

import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where all instances share the tokens that they got on behalf of people and as
 * themselves.
 *
 * @param redisUrl a Redis, or empty: each instance keeps its own
 * @param keys 32 bytes each, as base64: the first encrypts, all decrypt
 */
@ConfigurationProperties("quartet.shared-tokens")
record SharedTokensProperties(@DefaultValue("") String redisUrl, @DefaultValue List<String> keys) {

	SharedTokensProperties {
		if (!redisUrl.isEmpty() && keys.isEmpty()) {
			throw new InvalidSettingException("quartet.shared-tokens.keys",
					"is empty, but tokens in Redis are encrypted: set it to 32 random bytes as base64 (openssl rand "
							+ "-base64 32), the same at every instance");
		}
	}

}
