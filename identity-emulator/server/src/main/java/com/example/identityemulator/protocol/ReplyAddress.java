package com.example.identityemulator.protocol;

import java.net.URI;
import java.util.Map;

import com.example.identityemulator.directory.RedirectType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes and how: known and trusted before anything else is looked at.
 *
 * @param state returned as it came, or null
 * @param withErrors what goes along with an error
 */
public record ReplyAddress(String redirectUri, RedirectType type, ResponseMode mode, @Nullable String state,
		Map<String, String> withErrors) {

	/**
	 * What a Content-Security-Policy calls this address.
	 */
	public String origin() {
		URI uri = URI.create(this.redirectUri);
		return (uri.getHost() != null) ? uri.getScheme() + "://" + uri.getAuthority() : uri.getScheme() + ":";
	}

}
