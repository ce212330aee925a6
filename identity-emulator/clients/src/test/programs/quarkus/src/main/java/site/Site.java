package site;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * A page for people who have signed in, and the token that the site gets for itself.
 */
@Path("/")
public class Site {

	private final SecurityIdentity visitor;

	private final OidcClient client;

	Site(SecurityIdentity visitor, OidcClient client) {
		this.visitor = visitor;
		this.client = client;
	}

	@GET
	@Path("page")
	@Authenticated
	public String page() {
		return this.visitor.getPrincipal().getName();
	}

	@GET
	@Path("token")
	public Uni<String> token() {
		return this.client.getTokens().map((tokens) -> tokens.getAccessToken());
	}

}
