package com.example.quartet.workshop.site;

import java.net.URI;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.pages.PageNotice;
import com.example.quartet.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * Real people have to know that their messages are recorded; the emulator's sample people
 * need not be told.
 */
class RecordingNotice implements PageNotice {

	private final boolean emulator;

	RecordingNotice(IdentityProperties provider) {
		this.emulator = Workshop.LOOPBACK_NAMES.contains(URI.create(provider.authority()).getHost());
	}

	@Override
	public @Nullable String message() {
		return this.emulator ? null : "workshop.recorded";
	}

}
