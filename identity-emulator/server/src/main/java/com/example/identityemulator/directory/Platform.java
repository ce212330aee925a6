package com.example.identityemulator.directory;

import java.util.List;

/**
 * The redirect URIs of a platform that keeps no secret.
 */
public record Platform(List<String> redirectUris) {

	public Platform {
		redirectUris = Lists.orEmpty(redirectUris);
	}

}
