package com.example.identityemulator.directory;

import java.util.List;

/**
 * The redirect URIs of a platform that keeps no secret.
 */
record PublicPlatform(List<String> redirectUris) {

	public PublicPlatform {
		redirectUris = OptionalLists.orEmpty(redirectUris);
	}

}
