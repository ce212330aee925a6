package com.example.quartet.webapp.graph;

import java.util.Base64;
import java.util.Set;

import com.example.quartet.identitysupport.client.EntraError;
import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import com.example.quartet.webapp.graph.GraphCard.State;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks Graph for what a page can do without, so that the page is there also when Graph is
 * not. Only a claims challenge is passed on, since it means that the person's session was
 * ended.
 */
@Component
public class GraphCards {

	private static final Logger log = LoggerFactory.getLogger(GraphCards.class);

	private static final int CONSENT_MISSING = 65001;

	private static final Set<String> PHOTO_TYPES = Set.of(MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE,
			MediaType.IMAGE_GIF_VALUE);

	private final GraphApi graph;

	private final SessionAuthorizedClientRepository tokens;

	GraphCards(GraphApi graph, SessionAuthorizedClientRepository tokens) {
		this.graph = graph;
		this.tokens = tokens;
	}

	/**
	 * The card of a page. A person without a token for Graph has not asked for it, so it
	 * is not called.
	 */
	public GraphCard find(Authentication person, HttpServletRequest request) {
		return (this.tokens.loadAuthorizedClient(GraphAuthorizedClientProvider.GRAPH, person, request) != null) ? ask()
				: GraphCard.of(State.NOT_ASKED);
	}

	private GraphCard ask() {
		try {
			return new GraphCard(State.SHOWN, this.graph.me(), photo());
		}
		catch (ResourceAccessException ex) {
			log.warn("Microsoft Graph does not answer: {}", ex.getMessage());
			return GraphCard.of(State.AWAY);
		}
		catch (HttpClientErrorException ex) {
			if (Challenge.of(ex).isInsufficientClaims()) {
				throw ex;
			}
			log.warn("Microsoft Graph refuses: {}", ex.getMessage());
			return GraphCard.of(State.REFUSED);
		}
		catch (ClientAuthorizationException ex) {
			log.warn("No token for Microsoft Graph: {}", ex.getMessage());
			return GraphCard.of(isConsentRequired(ex) ? State.NOT_ASKED : State.REFUSED);
		}
	}

	private @Nullable String photo() {
		try {
			ResponseEntity<byte[]> photo = this.graph.photo();
			String type = String.valueOf(photo.getHeaders().getContentType());
			return PHOTO_TYPES.contains(type)
					? "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(photo.getBody())) : null;
		}
		catch (ResourceAccessException | HttpClientErrorException.NotFound ex) {
			return null; // most people have none
		}
	}

	static boolean isConsentRequired(ClientAuthorizationException refused) {
		return refused.getError() instanceof EntraError error
				&& (error.is(CONSENT_MISSING) || "consent_required".equals(error.suberror()));
	}

}
