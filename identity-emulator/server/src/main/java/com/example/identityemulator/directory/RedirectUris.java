package com.example.identityemulator.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of all platforms that an application is registered for.
 */
record RedirectUris(WebPlatform web, PublicPlatform spa, PublicPlatform publicClient) {

	Optional<RedirectType> type(String uri) {
		if (this.web.redirectUris().contains(uri)) {
			return Optional.of(RedirectType.WEB);
		}
		if (this.spa.redirectUris().contains(uri)) {
			return Optional.of(RedirectType.SPA);
		}
		String anyPort = uri.replaceFirst("^http://(localhost|127\\.0\\.0\\.1):\\d+", "http://$1");
		return Stream.of(uri, anyPort, anyPort.replaceFirst("/$", ""))
			.filter(this.publicClient.redirectUris()::contains)
			.map((found) -> RedirectType.NATIVE)
			.findFirst();
	}

	List<String> all() {
		return Stream.of(this.web.redirectUris(), this.spa.redirectUris(), this.publicClient.redirectUris())
			.flatMap(List::stream)
			.toList();
	}

}
