package com.example.quartet.workshop.site;

import java.net.URI;
import java.util.Set;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.pages.PageNotice;
import org.jspecify.annotations.Nullable;

/**
 * Real people have to know that their messages are recorded; the emulator's sample people
 * need not be told.
 */
class RecordingNotice implements PageNotice {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	private final boolean emulator;

	RecordingNotice(IdentityProperties provider) {
		this.emulator = LOOPBACK.contains(URI.create(provider.authority()).getHost());
	}

	@Override
	public @Nullable String message() {
		return this.emulator ? null : "workshop.recorded";
	}

}
