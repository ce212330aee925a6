package com.example.quartet.webapp.signin;

import java.io.Serializable;
import java.time.Instant;

import com.example.quartet.webapp.pages.PageAddress;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A sign-in that was begun and not answered yet.
 *
 * @param request what we asked: state, nonce and code verifier are in it
 * @param wantedPage where to go afterwards
 * @param begun when the visitor left for the provider
 */
record PendingSignIn(OAuth2AuthorizationRequest request, PageAddress wantedPage,
		Instant begun) implements Serializable {
}
