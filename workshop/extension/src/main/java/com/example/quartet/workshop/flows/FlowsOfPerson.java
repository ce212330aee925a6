package com.example.quartet.workshop.flows;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.site.ApplicationIds;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a person may see: their own flows, and for administrators also the daemon's.
 */
public class FlowsOfPerson {

	private final Flows flows;

	private final DaemonFlows daemonFlows;

	private final OAuth2AuthorizedClientRepository tokens;

	private final ApplicationIds applications;

	FlowsOfPerson(Flows flows, DaemonFlows daemonFlows, OAuth2AuthorizedClientRepository tokens,
			ApplicationIds applications) {
		this.flows = flows;
		this.applications = applications;
		this.daemonFlows = daemonFlows;
		this.tokens = tokens;
	}

	List<Flow> find(Authentication person, HttpServletRequest request) {
		return Stream
			.concat(this.flows.of(person.getName()).stream(),
					this.daemonFlows.shownTo(accessToken(person, request)).stream())
			.sorted(Comparator.comparing(Flow::begun).reversed())
			.toList();
	}

	/**
	 * The names of the ids that a person comes across.
	 * @param person who looks
	 * @param request has the session
	 * @return those that the person's messages tell
	 */
	public ApplicationNames names(Authentication person, HttpServletRequest request) {
		return names(find(person, request), person);
	}

	ApplicationNames names(List<Flow> found, Authentication person) {
		ApplicationNames names = new ApplicationNames(this.applications, found);
		return (person.getPrincipal() instanceof OidcUser self)
				? names.with(self.getClaimAsString("oid"), self.getFullName()) : names;
	}

	/**
	 * The access token for todo-api, as it lies in the session.
	 * @param person whose it is
	 * @param request has the session
	 * @return {@code null} if there is none, or none that we can read
	 */
	public @Nullable DecodedToken accessToken(Authentication person, HttpServletRequest request) {
		OAuth2AuthorizedClient client = this.tokens.loadAuthorizedClient("entra", person, request);
		return (client != null) ? DecodedToken.of(client.getAccessToken().getTokenValue()) : null;
	}

	/**
	 * The newest tokens that other modules got, as their messages tell.
	 * @param kind of the message that brought them
	 * @param person who looks
	 * @param request has the session
	 * @return the newest first
	 */
	public List<DecodedToken> brought(String kind, Authentication person, HttpServletRequest request) {
		return find(person, request).stream()
			.flatMap((flow) -> flow.all().stream())
			.filter((message) -> message.kind().equals(kind))
			.sorted(Comparator.comparing(Message::time).reversed())
			.flatMap((message) -> message.answered().stream())
			.filter((field) -> field.name().equals("access_token") && field.token() != null)
			.map((field) -> field.token())
			.toList();
	}

}
