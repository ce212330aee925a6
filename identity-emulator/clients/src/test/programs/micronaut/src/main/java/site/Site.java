package site;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.Micronaut;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/**
 * A page for people who have signed in.
 */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
public class Site {

	public static void main(String[] args) {
		Micronaut.run(Site.class, args);
	}

	@Get(uri = "/page", produces = MediaType.TEXT_PLAIN)
	public String page(Authentication visitor) {
		return visitor.getAttributes().get("preferred_username").toString();
	}

}
