import VPHome from 'vitepress/dist/client/theme-default/components/VPHome.vue'
import { h } from 'vue'

export default { render: () => h('main', [h(VPHome)]) }
