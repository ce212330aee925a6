package com.example.quartet.identitysupport.client;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * While one certificate replaces another, either side may be the first to know of it:
 * whichever certificate the provider accepts is used, and there is no gap.
 */
class CertificateRolloverTokenResponseClient<T extends AbstractOAuth2AuthorizationGrantRequest>
		implements OAuth2AccessTokenResponseClient<T> {

	private static final Logger log = LoggerFactory.getLogger(CertificateRolloverTokenResponseClient.class);

	private static final int NOT_REGISTERED = 700027;

	private final List<? extends OAuth2AccessTokenResponseClient<T>> newestFirst;

	private volatile int inUse;

	CertificateRolloverTokenResponseClient(List<? extends OAuth2AccessTokenResponseClient<T>> newestFirst) {
		this.newestFirst = newestFirst;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(T request) {
		int first = this.inUse;
		try {
			return this.newestFirst.get(first).getTokenResponse(request);
		}
		catch (OAuth2AuthorizationException ex) {
			if (this.newestFirst.size() == 1 || !isNotRegistered(ex)) {
				throw ex;
			}
			return another((first + 1) % this.newestFirst.size(), request);
		}
	}

	private OAuth2AccessTokenResponse another(int next, T request) {
		OAuth2AccessTokenResponse response = this.newestFirst.get(next).getTokenResponse(request);
		this.inUse = next;
		log.warn("The provider knows only one of our two certificates, so the {} one is used",
				(next == 0) ? "newer" : "older");
		return response;
	}

	private static boolean isNotRegistered(OAuth2AuthorizationException refusal) {
		return refusal.getError() instanceof EntraError error && error.is(NOT_REGISTERED);
	}

}
