package org.yiwang.gateway.routes;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.stereotype.Component;

/**
 * Removes Spring Cloud Gateway's own header filters: {@link ProxiedHeaders} and {@link AnswerHeaders} do their work in
 * one copy instead of five.
 */
@Component
class OwnHeaderFilters implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var beans = (ConfigurableListableBeanFactory) registry;
        for (var name : beans.getBeanNamesForType(HttpHeadersFilter.class, true, false)) {
            var type = beans.getType(name, false);
            if (type != null && !type.getPackageName().equals(OwnHeaderFilters.class.getPackageName())) {
                registry.removeBeanDefinition(name);
            }
        }
    }
}
