package com.example.quartet.webapp.pages;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;

/**
 * What stands around every page, collected from beans, so that a feature adds its link
 * without touching a template.
 */
@Component
public class PageLayout implements ServletContextAware {

	private final List<NavigationLink> links;

	private final List<PageNotice> notices;

	PageLayout(ObjectProvider<NavigationLink> links, ObjectProvider<PageNotice> notices) {
		this.links = links.orderedStream().toList();
		this.notices = notices.orderedStream().toList();
	}

	@Override
	public void setServletContext(ServletContext context) {
		context.setAttribute("layout", this); // application.layout in templates
	}

	public List<NavigationLink> links() {
		return this.links;
	}

	/**
	 * The notices of this moment.
	 * @return keys of messages
	 */
	public List<String> notices() {
		return this.notices.stream().map(PageNotice::message).filter(Objects::nonNull).toList();
	}

}
