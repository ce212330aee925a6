package com.example.identityemulator.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A server application's addresses, and which tokens may skip its server.
 *
 * @param logoutSessionRequired for the emulator alone: send iss beside sid to the
 * logoutUrl
 */
record WebPlatform(List<String> redirectUris, @Nullable String logoutUrl, ImplicitGrant implicitGrantSettings,
		Boolean logoutSessionRequired) {

	public WebPlatform {
		redirectUris = OptionalLists.orEmpty(redirectUris);
		implicitGrantSettings = (implicitGrantSettings != null) ? implicitGrantSettings : new ImplicitGrant(null, null);
		logoutSessionRequired = Boolean.TRUE.equals(logoutSessionRequired);
	}

	/**
	 * The same, where a portal's manifest allows more than Graph's properties do.
	 */
	WebPlatform allowing(Boolean idTokens, Boolean accessTokens) {
		return new WebPlatform(this.redirectUris, this.logoutUrl,
				new ImplicitGrant(this.implicitGrantSettings.enableIdTokenIssuance() || Boolean.TRUE.equals(idTokens),
						this.implicitGrantSettings.enableAccessTokenIssuance() || Boolean.TRUE.equals(accessTokens)),
				this.logoutSessionRequired);
	}

	/**
	 * Which tokens may come straight from the authorize endpoint.
	 */
	public record ImplicitGrant(Boolean enableIdTokenIssuance, Boolean enableAccessTokenIssuance) {

		public ImplicitGrant {
			enableIdTokenIssuance = Boolean.TRUE.equals(enableIdTokenIssuance);
			enableAccessTokenIssuance = Boolean.TRUE.equals(enableAccessTokenIssuance);
		}

	}

}
