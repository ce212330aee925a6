package com.example.quartet.workshop.checks;

import java.net.URI;
import java.util.function.Supplier;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.workshop.Workshop;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Checks are switched off by people at this very machine alone, and only while the
 * identity provider is the emulator on it.
 */
public class LoopbackAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

	private final boolean emulator;

	LoopbackAuthorization(IdentityProperties provider) {
		this.emulator = Workshop.LOOPBACK_NAMES.contains(URI.create(provider.authority()).getHost());
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> person,
			RequestAuthorizationContext context) {
		return new AuthorizationDecision(allows(context.getRequest()));
	}

	/**
	 * Whether a request comes from this machine, and the identity provider is on it.
	 */
	public boolean allows(HttpServletRequest request) {
		return this.emulator && Workshop.comesFromThisMachine(request);
	}

}
