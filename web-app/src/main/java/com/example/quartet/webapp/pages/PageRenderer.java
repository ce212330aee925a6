package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Shows a page from where no controller runs: filters, and what answers in their place.
 */
@Component
public class PageRenderer {

	private final ISpringTemplateEngine templates;

	private final LocaleResolver language;

	PageRenderer(ISpringTemplateEngine templates, LocaleResolver language) {
		this.templates = templates;
		this.language = language;
	}

	/**
	 * Answers with a page that nobody keeps a copy of.
	 * @param request decides the language
	 * @param response takes the page
	 * @param status tells scripts what people read
	 * @param template the name of the page
	 * @param model what the page is about
	 * @throws IOException if the visitor has gone
	 */
	public void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String template,
			Map<String, Object> model) throws IOException {
		response.setStatus(status.value());
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Content-Type-Options", "nosniff");
		IWebExchange exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
			.buildExchange(request, response);
		this.templates.process(template, new WebContext(exchange, this.language.resolveLocale(request), model),
				response.getWriter());
	}

}
