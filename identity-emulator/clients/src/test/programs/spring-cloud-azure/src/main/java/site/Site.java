package site;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page for people who have signed in, and the token with which it reads their orders.
 */
@SpringBootApplication
@RestController
public class Site {

	public static void main(String[] args) {
		SpringApplication.run(Site.class, args);
	}

	@GetMapping("/page")
	String page(@AuthenticationPrincipal OidcUser visitor) {
		return visitor.getPreferredUsername();
	}

	@GetMapping("/orders")
	String orders(@RegisteredOAuth2AuthorizedClient("orders") OAuth2AuthorizedClient orders) {
		return orders.getAccessToken().getTokenValue();
	}

}
