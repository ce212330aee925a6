package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows a page where no controller runs: in a filter, or in a handler of Spring Security.
 */
@Component
public class PageRenderer {

	private final ViewResolver thymeleafViewResolver;

	private final LocaleResolver language;

	private final PageAddressResolver addresses;

	PageRenderer(ViewResolver thymeleafViewResolver, LocaleResolver language, PageAddressResolver addresses) {
		this.thymeleafViewResolver = thymeleafViewResolver;
		this.language = language;
		this.addresses = addresses;
	}

	/**
	 * Answers with a page that is not cached.
	 */
	public void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String template,
			Map<String, Object> model) throws IOException, ServletException {
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Content-Type-Options", "nosniff");
		request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.language);
		Map<String, Object> shown = new HashMap<>(model);
		// an answer of the provider cannot be asked for again in another language
		shown.put("thisPage", this.addresses.pageOf(request).address());
		try {
			this.thymeleafViewResolver.resolveViewName(template, this.language.resolveLocale(request))
				.render(shown, request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
