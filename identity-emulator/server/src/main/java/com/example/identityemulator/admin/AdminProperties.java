package com.example.identityemulator.admin;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Who reaches the admin port.
 *
 * @param address where it listens: on loopback, this machine alone
 * @param secret what a caller sends as bearer token; empty for nothing
 */
@ConfigurationProperties("emulator.admin")
record AdminProperties(InetAddress address, @Nullable String secret) {

	AdminProperties {
		if (!address.isLoopbackAddress() && !StringUtils.hasText(secret)) {
			throw new IllegalArgumentException(
					"EMULATOR_ADMIN_ADDRESS lets other machines in, so EMULATOR_ADMIN_SECRET must be set");
		}
	}

	boolean admits(@Nullable String authorization) {
		return !StringUtils.hasText(this.secret) || MessageDigest.isEqual(bytes("Bearer " + this.secret),
				bytes((authorization != null) ? authorization : ""));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
